// https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface ClbListenerConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#certificate_ca_id ClbListener#certificate_ca_id}
  */
  readonly certificateCaId?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#certificate_id ClbListener#certificate_id}
  */
  readonly certificateId?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#certificate_ssl_mode ClbListener#certificate_ssl_mode}
  */
  readonly certificateSslMode?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#clb_id ClbListener#clb_id}
  */
  readonly clbId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#data_compress_mode ClbListener#data_compress_mode}
  */
  readonly dataCompressMode?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#deregister_target_rst ClbListener#deregister_target_rst}
  */
  readonly deregisterTargetRst?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#end_port ClbListener#end_port}
  */
  readonly endPort?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#h2c_switch ClbListener#h2c_switch}
  */
  readonly h2CSwitch?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_context_type ClbListener#health_check_context_type}
  */
  readonly healthCheckContextType?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_health_num ClbListener#health_check_health_num}
  */
  readonly healthCheckHealthNum?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_http_code ClbListener#health_check_http_code}
  */
  readonly healthCheckHttpCode?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_http_domain ClbListener#health_check_http_domain}
  */
  readonly healthCheckHttpDomain?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_http_method ClbListener#health_check_http_method}
  */
  readonly healthCheckHttpMethod?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_http_path ClbListener#health_check_http_path}
  */
  readonly healthCheckHttpPath?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_http_version ClbListener#health_check_http_version}
  */
  readonly healthCheckHttpVersion?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_interval_time ClbListener#health_check_interval_time}
  */
  readonly healthCheckIntervalTime?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_port ClbListener#health_check_port}
  */
  readonly healthCheckPort?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_recv_context ClbListener#health_check_recv_context}
  */
  readonly healthCheckRecvContext?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_send_context ClbListener#health_check_send_context}
  */
  readonly healthCheckSendContext?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_switch ClbListener#health_check_switch}
  */
  readonly healthCheckSwitch?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_time_out ClbListener#health_check_time_out}
  */
  readonly healthCheckTimeOut?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_type ClbListener#health_check_type}
  */
  readonly healthCheckType?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_check_unhealth_num ClbListener#health_check_unhealth_num}
  */
  readonly healthCheckUnhealthNum?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#health_source_ip_type ClbListener#health_source_ip_type}
  */
  readonly healthSourceIpType?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#id ClbListener#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#idle_connect_timeout ClbListener#idle_connect_timeout}
  */
  readonly idleConnectTimeout?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#keepalive_enable ClbListener#keepalive_enable}
  */
  readonly keepaliveEnable?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#listener_name ClbListener#listener_name}
  */
  readonly listenerName: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#max_conn ClbListener#max_conn}
  */
  readonly maxConn?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#max_cps ClbListener#max_cps}
  */
  readonly maxCps?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#port ClbListener#port}
  */
  readonly port?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#protocol ClbListener#protocol}
  */
  readonly protocol: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#proxy_protocol ClbListener#proxy_protocol}
  */
  readonly proxyProtocol?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#reschedule_expand_target ClbListener#reschedule_expand_target}
  */
  readonly rescheduleExpandTarget?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#reschedule_interval ClbListener#reschedule_interval}
  */
  readonly rescheduleInterval?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#reschedule_start_time ClbListener#reschedule_start_time}
  */
  readonly rescheduleStartTime?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#reschedule_target_zero_weight ClbListener#reschedule_target_zero_weight}
  */
  readonly rescheduleTargetZeroWeight?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#reschedule_unhealthy ClbListener#reschedule_unhealthy}
  */
  readonly rescheduleUnhealthy?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#scheduler ClbListener#scheduler}
  */
  readonly scheduler?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#session_expire_time ClbListener#session_expire_time}
  */
  readonly sessionExpireTime?: number;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#session_type ClbListener#session_type}
  */
  readonly sessionType?: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#snat_enable ClbListener#snat_enable}
  */
  readonly snatEnable?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#sni_switch ClbListener#sni_switch}
  */
  readonly sniSwitch?: boolean | cdktf.IResolvable;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#target_type ClbListener#target_type}
  */
  readonly targetType?: string;
  /**
  * multi_cert_info block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#multi_cert_info ClbListener#multi_cert_info}
  */
  readonly multiCertInfo?: ClbListenerMultiCertInfo;
}
export interface ClbListenerMultiCertInfo {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#cert_id_list ClbListener#cert_id_list}
  */
  readonly certIdList: string[];
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#ssl_mode ClbListener#ssl_mode}
  */
  readonly sslMode: string;
}

export function clbListenerMultiCertInfoToTerraform(struct?: ClbListenerMultiCertInfoOutputReference | ClbListenerMultiCertInfo): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    cert_id_list: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.certIdList),
    ssl_mode: cdktf.stringToTerraform(struct!.sslMode),
  }
}


export function clbListenerMultiCertInfoToHclTerraform(struct?: ClbListenerMultiCertInfoOutputReference | ClbListenerMultiCertInfo): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    cert_id_list: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.certIdList),
      isBlock: false,
      type: "set",
      storageClassType: "stringList",
    },
    ssl_mode: {
      value: cdktf.stringToHclTerraform(struct!.sslMode),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class ClbListenerMultiCertInfoOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): ClbListenerMultiCertInfo | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._certIdList !== undefined) {
      hasAnyValues = true;
      internalValueResult.certIdList = this._certIdList;
    }
    if (this._sslMode !== undefined) {
      hasAnyValues = true;
      internalValueResult.sslMode = this._sslMode;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: ClbListenerMultiCertInfo | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._certIdList = undefined;
      this._sslMode = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._certIdList = value.certIdList;
      this._sslMode = value.sslMode;
    }
  }

  // cert_id_list - computed: false, optional: false, required: true
  private _certIdList?: string[] | undefined; 
  public get certIdList() {
    return cdktf.Fn.tolist(this.getListAttribute('cert_id_list'));
  }
  public set certIdList(value: string[]) {
    this._certIdList = value;
  }
  // Temporarily expose input value. Use with caution.
  public get certIdListInput() {
    return this._certIdList;
  }

  // ssl_mode - computed: false, optional: false, required: true
  private _sslMode?: string | undefined; 
  public get sslMode() {
    return this.getStringAttribute('ssl_mode');
  }
  public set sslMode(value: string) {
    this._sslMode = value;
  }
  // Temporarily expose input value. Use with caution.
  public get sslModeInput() {
    return this._sslMode;
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener tencentcloud_clb_listener}
*/
export class ClbListener extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "tencentcloud_clb_listener";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a ClbListener resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the ClbListener to import
  * @param importFromId The id of the existing ClbListener that should be imported. Refer to the {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the ClbListener to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "tencentcloud_clb_listener", importId: importFromId, ...(provider && { provider }) });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/tencentcloudstack/tencentcloud/1.83.25/docs/resources/clb_listener tencentcloud_clb_listener} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options ClbListenerConfig
  */
  public constructor(scope: Construct, id: string, config: ClbListenerConfig) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'tencentcloud_clb_listener',
      terraformGeneratorMetadata: {
        providerName: 'tencentcloud',
        providerVersion: '1.83.25',
        providerVersionConstraint: '1.83.25'
      },
    });
    this._certificateCaId = config.certificateCaId;
    this._certificateId = config.certificateId;
    this._certificateSslMode = config.certificateSslMode;
    this._clbId = config.clbId;
    this._dataCompressMode = config.dataCompressMode;
    this._deregisterTargetRst = config.deregisterTargetRst;
    this._endPort = config.endPort;
    this._h2CSwitch = config.h2CSwitch;
    this._healthCheckContextType = config.healthCheckContextType;
    this._healthCheckHealthNum = config.healthCheckHealthNum;
    this._healthCheckHttpCode = config.healthCheckHttpCode;
    this._healthCheckHttpDomain = config.healthCheckHttpDomain;
    this._healthCheckHttpMethod = config.healthCheckHttpMethod;
    this._healthCheckHttpPath = config.healthCheckHttpPath;
    this._healthCheckHttpVersion = config.healthCheckHttpVersion;
    this._healthCheckIntervalTime = config.healthCheckIntervalTime;
    this._healthCheckPort = config.healthCheckPort;
    this._healthCheckRecvContext = config.healthCheckRecvContext;
    this._healthCheckSendContext = config.healthCheckSendContext;
    this._healthCheckSwitch = config.healthCheckSwitch;
    this._healthCheckTimeOut = config.healthCheckTimeOut;
    this._healthCheckType = config.healthCheckType;
    this._healthCheckUnhealthNum = config.healthCheckUnhealthNum;
    this._healthSourceIpType = config.healthSourceIpType;
    this._id = config.id;
    this._idleConnectTimeout = config.idleConnectTimeout;
    this._keepaliveEnable = config.keepaliveEnable;
    this._listenerName = config.listenerName;
    this._maxConn = config.maxConn;
    this._maxCps = config.maxCps;
    this._port = config.port;
    this._protocol = config.protocol;
    this._proxyProtocol = config.proxyProtocol;
    this._rescheduleExpandTarget = config.rescheduleExpandTarget;
    this._rescheduleInterval = config.rescheduleInterval;
    this._rescheduleStartTime = config.rescheduleStartTime;
    this._rescheduleTargetZeroWeight = config.rescheduleTargetZeroWeight;
    this._rescheduleUnhealthy = config.rescheduleUnhealthy;
    this._scheduler = config.scheduler;
    this._sessionExpireTime = config.sessionExpireTime;
    this._sessionType = config.sessionType;
    this._snatEnable = config.snatEnable;
    this._sniSwitch = config.sniSwitch;
    this._targetType = config.targetType;
    this._multiCertInfo.internalValue = config.multiCertInfo;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // certificate_ca_id - computed: false, optional: true, required: false
  private _certificateCaId?: string | undefined; 
  public get certificateCaId() {
    return this.getStringAttribute('certificate_ca_id');
  }
  public set certificateCaId(value: string) {
    this._certificateCaId = value;
  }
  public resetCertificateCaId() {
    this._certificateCaId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get certificateCaIdInput() {
    return this._certificateCaId;
  }

  // certificate_id - computed: false, optional: true, required: false
  private _certificateId?: string | undefined; 
  public get certificateId() {
    return this.getStringAttribute('certificate_id');
  }
  public set certificateId(value: string) {
    this._certificateId = value;
  }
  public resetCertificateId() {
    this._certificateId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get certificateIdInput() {
    return this._certificateId;
  }

  // certificate_ssl_mode - computed: false, optional: true, required: false
  private _certificateSslMode?: string | undefined; 
  public get certificateSslMode() {
    return this.getStringAttribute('certificate_ssl_mode');
  }
  public set certificateSslMode(value: string) {
    this._certificateSslMode = value;
  }
  public resetCertificateSslMode() {
    this._certificateSslMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get certificateSslModeInput() {
    return this._certificateSslMode;
  }

  // clb_id - computed: false, optional: false, required: true
  private _clbId?: string | undefined; 
  public get clbId() {
    return this.getStringAttribute('clb_id');
  }
  public set clbId(value: string) {
    this._clbId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get clbIdInput() {
    return this._clbId;
  }

  // data_compress_mode - computed: true, optional: true, required: false
  private _dataCompressMode?: string | undefined; 
  public get dataCompressMode() {
    return this.getStringAttribute('data_compress_mode');
  }
  public set dataCompressMode(value: string) {
    this._dataCompressMode = value;
  }
  public resetDataCompressMode() {
    this._dataCompressMode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dataCompressModeInput() {
    return this._dataCompressMode;
  }

  // deregister_target_rst - computed: true, optional: true, required: false
  private _deregisterTargetRst?: boolean | cdktf.IResolvable | undefined; 
  public get deregisterTargetRst() {
    return this.getBooleanAttribute('deregister_target_rst');
  }
  public set deregisterTargetRst(value: boolean | cdktf.IResolvable) {
    this._deregisterTargetRst = value;
  }
  public resetDeregisterTargetRst() {
    this._deregisterTargetRst = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deregisterTargetRstInput() {
    return this._deregisterTargetRst;
  }

  // end_port - computed: true, optional: true, required: false
  private _endPort?: number | undefined; 
  public get endPort() {
    return this.getNumberAttribute('end_port');
  }
  public set endPort(value: number) {
    this._endPort = value;
  }
  public resetEndPort() {
    this._endPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get endPortInput() {
    return this._endPort;
  }

  // h2c_switch - computed: true, optional: true, required: false
  private _h2CSwitch?: boolean | cdktf.IResolvable | undefined; 
  public get h2CSwitch() {
    return this.getBooleanAttribute('h2c_switch');
  }
  public set h2CSwitch(value: boolean | cdktf.IResolvable) {
    this._h2CSwitch = value;
  }
  public resetH2CSwitch() {
    this._h2CSwitch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get h2CSwitchInput() {
    return this._h2CSwitch;
  }

  // health_check_context_type - computed: true, optional: true, required: false
  private _healthCheckContextType?: string | undefined; 
  public get healthCheckContextType() {
    return this.getStringAttribute('health_check_context_type');
  }
  public set healthCheckContextType(value: string) {
    this._healthCheckContextType = value;
  }
  public resetHealthCheckContextType() {
    this._healthCheckContextType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckContextTypeInput() {
    return this._healthCheckContextType;
  }

  // health_check_health_num - computed: true, optional: true, required: false
  private _healthCheckHealthNum?: number | undefined; 
  public get healthCheckHealthNum() {
    return this.getNumberAttribute('health_check_health_num');
  }
  public set healthCheckHealthNum(value: number) {
    this._healthCheckHealthNum = value;
  }
  public resetHealthCheckHealthNum() {
    this._healthCheckHealthNum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHealthNumInput() {
    return this._healthCheckHealthNum;
  }

  // health_check_http_code - computed: false, optional: true, required: false
  private _healthCheckHttpCode?: number | undefined; 
  public get healthCheckHttpCode() {
    return this.getNumberAttribute('health_check_http_code');
  }
  public set healthCheckHttpCode(value: number) {
    this._healthCheckHttpCode = value;
  }
  public resetHealthCheckHttpCode() {
    this._healthCheckHttpCode = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHttpCodeInput() {
    return this._healthCheckHttpCode;
  }

  // health_check_http_domain - computed: false, optional: true, required: false
  private _healthCheckHttpDomain?: string | undefined; 
  public get healthCheckHttpDomain() {
    return this.getStringAttribute('health_check_http_domain');
  }
  public set healthCheckHttpDomain(value: string) {
    this._healthCheckHttpDomain = value;
  }
  public resetHealthCheckHttpDomain() {
    this._healthCheckHttpDomain = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHttpDomainInput() {
    return this._healthCheckHttpDomain;
  }

  // health_check_http_method - computed: true, optional: true, required: false
  private _healthCheckHttpMethod?: string | undefined; 
  public get healthCheckHttpMethod() {
    return this.getStringAttribute('health_check_http_method');
  }
  public set healthCheckHttpMethod(value: string) {
    this._healthCheckHttpMethod = value;
  }
  public resetHealthCheckHttpMethod() {
    this._healthCheckHttpMethod = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHttpMethodInput() {
    return this._healthCheckHttpMethod;
  }

  // health_check_http_path - computed: false, optional: true, required: false
  private _healthCheckHttpPath?: string | undefined; 
  public get healthCheckHttpPath() {
    return this.getStringAttribute('health_check_http_path');
  }
  public set healthCheckHttpPath(value: string) {
    this._healthCheckHttpPath = value;
  }
  public resetHealthCheckHttpPath() {
    this._healthCheckHttpPath = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHttpPathInput() {
    return this._healthCheckHttpPath;
  }

  // health_check_http_version - computed: false, optional: true, required: false
  private _healthCheckHttpVersion?: string | undefined; 
  public get healthCheckHttpVersion() {
    return this.getStringAttribute('health_check_http_version');
  }
  public set healthCheckHttpVersion(value: string) {
    this._healthCheckHttpVersion = value;
  }
  public resetHealthCheckHttpVersion() {
    this._healthCheckHttpVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckHttpVersionInput() {
    return this._healthCheckHttpVersion;
  }

  // health_check_interval_time - computed: true, optional: true, required: false
  private _healthCheckIntervalTime?: number | undefined; 
  public get healthCheckIntervalTime() {
    return this.getNumberAttribute('health_check_interval_time');
  }
  public set healthCheckIntervalTime(value: number) {
    this._healthCheckIntervalTime = value;
  }
  public resetHealthCheckIntervalTime() {
    this._healthCheckIntervalTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckIntervalTimeInput() {
    return this._healthCheckIntervalTime;
  }

  // health_check_port - computed: false, optional: true, required: false
  private _healthCheckPort?: number | undefined; 
  public get healthCheckPort() {
    return this.getNumberAttribute('health_check_port');
  }
  public set healthCheckPort(value: number) {
    this._healthCheckPort = value;
  }
  public resetHealthCheckPort() {
    this._healthCheckPort = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckPortInput() {
    return this._healthCheckPort;
  }

  // health_check_recv_context - computed: false, optional: true, required: false
  private _healthCheckRecvContext?: string | undefined; 
  public get healthCheckRecvContext() {
    return this.getStringAttribute('health_check_recv_context');
  }
  public set healthCheckRecvContext(value: string) {
    this._healthCheckRecvContext = value;
  }
  public resetHealthCheckRecvContext() {
    this._healthCheckRecvContext = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckRecvContextInput() {
    return this._healthCheckRecvContext;
  }

  // health_check_send_context - computed: false, optional: true, required: false
  private _healthCheckSendContext?: string | undefined; 
  public get healthCheckSendContext() {
    return this.getStringAttribute('health_check_send_context');
  }
  public set healthCheckSendContext(value: string) {
    this._healthCheckSendContext = value;
  }
  public resetHealthCheckSendContext() {
    this._healthCheckSendContext = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckSendContextInput() {
    return this._healthCheckSendContext;
  }

  // health_check_switch - computed: true, optional: true, required: false
  private _healthCheckSwitch?: boolean | cdktf.IResolvable | undefined; 
  public get healthCheckSwitch() {
    return this.getBooleanAttribute('health_check_switch');
  }
  public set healthCheckSwitch(value: boolean | cdktf.IResolvable) {
    this._healthCheckSwitch = value;
  }
  public resetHealthCheckSwitch() {
    this._healthCheckSwitch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckSwitchInput() {
    return this._healthCheckSwitch;
  }

  // health_check_time_out - computed: true, optional: true, required: false
  private _healthCheckTimeOut?: number | undefined; 
  public get healthCheckTimeOut() {
    return this.getNumberAttribute('health_check_time_out');
  }
  public set healthCheckTimeOut(value: number) {
    this._healthCheckTimeOut = value;
  }
  public resetHealthCheckTimeOut() {
    this._healthCheckTimeOut = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckTimeOutInput() {
    return this._healthCheckTimeOut;
  }

  // health_check_type - computed: true, optional: true, required: false
  private _healthCheckType?: string | undefined; 
  public get healthCheckType() {
    return this.getStringAttribute('health_check_type');
  }
  public set healthCheckType(value: string) {
    this._healthCheckType = value;
  }
  public resetHealthCheckType() {
    this._healthCheckType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckTypeInput() {
    return this._healthCheckType;
  }

  // health_check_unhealth_num - computed: true, optional: true, required: false
  private _healthCheckUnhealthNum?: number | undefined; 
  public get healthCheckUnhealthNum() {
    return this.getNumberAttribute('health_check_unhealth_num');
  }
  public set healthCheckUnhealthNum(value: number) {
    this._healthCheckUnhealthNum = value;
  }
  public resetHealthCheckUnhealthNum() {
    this._healthCheckUnhealthNum = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthCheckUnhealthNumInput() {
    return this._healthCheckUnhealthNum;
  }

  // health_source_ip_type - computed: true, optional: true, required: false
  private _healthSourceIpType?: number | undefined; 
  public get healthSourceIpType() {
    return this.getNumberAttribute('health_source_ip_type');
  }
  public set healthSourceIpType(value: number) {
    this._healthSourceIpType = value;
  }
  public resetHealthSourceIpType() {
    this._healthSourceIpType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get healthSourceIpTypeInput() {
    return this._healthSourceIpType;
  }

  // id - computed: true, optional: true, required: false
  private _id?: string | undefined; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // idle_connect_timeout - computed: true, optional: true, required: false
  private _idleConnectTimeout?: number | undefined; 
  public get idleConnectTimeout() {
    return this.getNumberAttribute('idle_connect_timeout');
  }
  public set idleConnectTimeout(value: number) {
    this._idleConnectTimeout = value;
  }
  public resetIdleConnectTimeout() {
    this._idleConnectTimeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idleConnectTimeoutInput() {
    return this._idleConnectTimeout;
  }

  // keepalive_enable - computed: true, optional: true, required: false
  private _keepaliveEnable?: number | undefined; 
  public get keepaliveEnable() {
    return this.getNumberAttribute('keepalive_enable');
  }
  public set keepaliveEnable(value: number) {
    this._keepaliveEnable = value;
  }
  public resetKeepaliveEnable() {
    this._keepaliveEnable = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get keepaliveEnableInput() {
    return this._keepaliveEnable;
  }

  // listener_id - computed: true, optional: false, required: false
  public get listenerId() {
    return this.getStringAttribute('listener_id');
  }

  // listener_name - computed: false, optional: false, required: true
  private _listenerName?: string | undefined; 
  public get listenerName() {
    return this.getStringAttribute('listener_name');
  }
  public set listenerName(value: string) {
    this._listenerName = value;
  }
  // Temporarily expose input value. Use with caution.
  public get listenerNameInput() {
    return this._listenerName;
  }

  // max_conn - computed: true, optional: true, required: false
  private _maxConn?: number | undefined; 
  public get maxConn() {
    return this.getNumberAttribute('max_conn');
  }
  public set maxConn(value: number) {
    this._maxConn = value;
  }
  public resetMaxConn() {
    this._maxConn = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxConnInput() {
    return this._maxConn;
  }

  // max_cps - computed: true, optional: true, required: false
  private _maxCps?: number | undefined; 
  public get maxCps() {
    return this.getNumberAttribute('max_cps');
  }
  public set maxCps(value: number) {
    this._maxCps = value;
  }
  public resetMaxCps() {
    this._maxCps = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maxCpsInput() {
    return this._maxCps;
  }

  // port - computed: false, optional: true, required: false
  private _port?: number | undefined; 
  public get port() {
    return this.getNumberAttribute('port');
  }
  public set port(value: number) {
    this._port = value;
  }
  public resetPort() {
    this._port = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get portInput() {
    return this._port;
  }

  // protocol - computed: false, optional: false, required: true
  private _protocol?: string | undefined; 
  public get protocol() {
    return this.getStringAttribute('protocol');
  }
  public set protocol(value: string) {
    this._protocol = value;
  }
  // Temporarily expose input value. Use with caution.
  public get protocolInput() {
    return this._protocol;
  }

  // proxy_protocol - computed: true, optional: true, required: false
  private _proxyProtocol?: boolean | cdktf.IResolvable | undefined; 
  public get proxyProtocol() {
    return this.getBooleanAttribute('proxy_protocol');
  }
  public set proxyProtocol(value: boolean | cdktf.IResolvable) {
    this._proxyProtocol = value;
  }
  public resetProxyProtocol() {
    this._proxyProtocol = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get proxyProtocolInput() {
    return this._proxyProtocol;
  }

  // reschedule_expand_target - computed: true, optional: true, required: false
  private _rescheduleExpandTarget?: boolean | cdktf.IResolvable | undefined; 
  public get rescheduleExpandTarget() {
    return this.getBooleanAttribute('reschedule_expand_target');
  }
  public set rescheduleExpandTarget(value: boolean | cdktf.IResolvable) {
    this._rescheduleExpandTarget = value;
  }
  public resetRescheduleExpandTarget() {
    this._rescheduleExpandTarget = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rescheduleExpandTargetInput() {
    return this._rescheduleExpandTarget;
  }

  // reschedule_interval - computed: true, optional: true, required: false
  private _rescheduleInterval?: number | undefined; 
  public get rescheduleInterval() {
    return this.getNumberAttribute('reschedule_interval');
  }
  public set rescheduleInterval(value: number) {
    this._rescheduleInterval = value;
  }
  public resetRescheduleInterval() {
    this._rescheduleInterval = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rescheduleIntervalInput() {
    return this._rescheduleInterval;
  }

  // reschedule_start_time - computed: true, optional: true, required: false
  private _rescheduleStartTime?: number | undefined; 
  public get rescheduleStartTime() {
    return this.getNumberAttribute('reschedule_start_time');
  }
  public set rescheduleStartTime(value: number) {
    this._rescheduleStartTime = value;
  }
  public resetRescheduleStartTime() {
    this._rescheduleStartTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rescheduleStartTimeInput() {
    return this._rescheduleStartTime;
  }

  // reschedule_target_zero_weight - computed: true, optional: true, required: false
  private _rescheduleTargetZeroWeight?: boolean | cdktf.IResolvable | undefined; 
  public get rescheduleTargetZeroWeight() {
    return this.getBooleanAttribute('reschedule_target_zero_weight');
  }
  public set rescheduleTargetZeroWeight(value: boolean | cdktf.IResolvable) {
    this._rescheduleTargetZeroWeight = value;
  }
  public resetRescheduleTargetZeroWeight() {
    this._rescheduleTargetZeroWeight = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rescheduleTargetZeroWeightInput() {
    return this._rescheduleTargetZeroWeight;
  }

  // reschedule_unhealthy - computed: true, optional: true, required: false
  private _rescheduleUnhealthy?: boolean | cdktf.IResolvable | undefined; 
  public get rescheduleUnhealthy() {
    return this.getBooleanAttribute('reschedule_unhealthy');
  }
  public set rescheduleUnhealthy(value: boolean | cdktf.IResolvable) {
    this._rescheduleUnhealthy = value;
  }
  public resetRescheduleUnhealthy() {
    this._rescheduleUnhealthy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get rescheduleUnhealthyInput() {
    return this._rescheduleUnhealthy;
  }

  // scheduler - computed: false, optional: true, required: false
  private _scheduler?: string | undefined; 
  public get scheduler() {
    return this.getStringAttribute('scheduler');
  }
  public set scheduler(value: string) {
    this._scheduler = value;
  }
  public resetScheduler() {
    this._scheduler = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get schedulerInput() {
    return this._scheduler;
  }

  // session_expire_time - computed: false, optional: true, required: false
  private _sessionExpireTime?: number | undefined; 
  public get sessionExpireTime() {
    return this.getNumberAttribute('session_expire_time');
  }
  public set sessionExpireTime(value: number) {
    this._sessionExpireTime = value;
  }
  public resetSessionExpireTime() {
    this._sessionExpireTime = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sessionExpireTimeInput() {
    return this._sessionExpireTime;
  }

  // session_type - computed: true, optional: true, required: false
  private _sessionType?: string | undefined; 
  public get sessionType() {
    return this.getStringAttribute('session_type');
  }
  public set sessionType(value: string) {
    this._sessionType = value;
  }
  public resetSessionType() {
    this._sessionType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sessionTypeInput() {
    return this._sessionType;
  }

  // snat_enable - computed: true, optional: true, required: false
  private _snatEnable?: boolean | cdktf.IResolvable | undefined; 
  public get snatEnable() {
    return this.getBooleanAttribute('snat_enable');
  }
  public set snatEnable(value: boolean | cdktf.IResolvable) {
    this._snatEnable = value;
  }
  public resetSnatEnable() {
    this._snatEnable = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snatEnableInput() {
    return this._snatEnable;
  }

  // sni_switch - computed: false, optional: true, required: false
  private _sniSwitch?: boolean | cdktf.IResolvable | undefined; 
  public get sniSwitch() {
    return this.getBooleanAttribute('sni_switch');
  }
  public set sniSwitch(value: boolean | cdktf.IResolvable) {
    this._sniSwitch = value;
  }
  public resetSniSwitch() {
    this._sniSwitch = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sniSwitchInput() {
    return this._sniSwitch;
  }

  // target_type - computed: true, optional: true, required: false
  private _targetType?: string | undefined; 
  public get targetType() {
    return this.getStringAttribute('target_type');
  }
  public set targetType(value: string) {
    this._targetType = value;
  }
  public resetTargetType() {
    this._targetType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get targetTypeInput() {
    return this._targetType;
  }

  // multi_cert_info - computed: false, optional: true, required: false
  private _multiCertInfo = new ClbListenerMultiCertInfoOutputReference(this, "multi_cert_info");
  public get multiCertInfo() {
    return this._multiCertInfo;
  }
  public putMultiCertInfo(value: ClbListenerMultiCertInfo) {
    this._multiCertInfo.internalValue = value;
  }
  public resetMultiCertInfo() {
    this._multiCertInfo.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get multiCertInfoInput() {
    return this._multiCertInfo.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      certificate_ca_id: cdktf.stringToTerraform(this._certificateCaId),
      certificate_id: cdktf.stringToTerraform(this._certificateId),
      certificate_ssl_mode: cdktf.stringToTerraform(this._certificateSslMode),
      clb_id: cdktf.stringToTerraform(this._clbId),
      data_compress_mode: cdktf.stringToTerraform(this._dataCompressMode),
      deregister_target_rst: cdktf.booleanToTerraform(this._deregisterTargetRst),
      end_port: cdktf.numberToTerraform(this._endPort),
      h2c_switch: cdktf.booleanToTerraform(this._h2CSwitch),
      health_check_context_type: cdktf.stringToTerraform(this._healthCheckContextType),
      health_check_health_num: cdktf.numberToTerraform(this._healthCheckHealthNum),
      health_check_http_code: cdktf.numberToTerraform(this._healthCheckHttpCode),
      health_check_http_domain: cdktf.stringToTerraform(this._healthCheckHttpDomain),
      health_check_http_method: cdktf.stringToTerraform(this._healthCheckHttpMethod),
      health_check_http_path: cdktf.stringToTerraform(this._healthCheckHttpPath),
      health_check_http_version: cdktf.stringToTerraform(this._healthCheckHttpVersion),
      health_check_interval_time: cdktf.numberToTerraform(this._healthCheckIntervalTime),
      health_check_port: cdktf.numberToTerraform(this._healthCheckPort),
      health_check_recv_context: cdktf.stringToTerraform(this._healthCheckRecvContext),
      health_check_send_context: cdktf.stringToTerraform(this._healthCheckSendContext),
      health_check_switch: cdktf.booleanToTerraform(this._healthCheckSwitch),
      health_check_time_out: cdktf.numberToTerraform(this._healthCheckTimeOut),
      health_check_type: cdktf.stringToTerraform(this._healthCheckType),
      health_check_unhealth_num: cdktf.numberToTerraform(this._healthCheckUnhealthNum),
      health_source_ip_type: cdktf.numberToTerraform(this._healthSourceIpType),
      id: cdktf.stringToTerraform(this._id),
      idle_connect_timeout: cdktf.numberToTerraform(this._idleConnectTimeout),
      keepalive_enable: cdktf.numberToTerraform(this._keepaliveEnable),
      listener_name: cdktf.stringToTerraform(this._listenerName),
      max_conn: cdktf.numberToTerraform(this._maxConn),
      max_cps: cdktf.numberToTerraform(this._maxCps),
      port: cdktf.numberToTerraform(this._port),
      protocol: cdktf.stringToTerraform(this._protocol),
      proxy_protocol: cdktf.booleanToTerraform(this._proxyProtocol),
      reschedule_expand_target: cdktf.booleanToTerraform(this._rescheduleExpandTarget),
      reschedule_interval: cdktf.numberToTerraform(this._rescheduleInterval),
      reschedule_start_time: cdktf.numberToTerraform(this._rescheduleStartTime),
      reschedule_target_zero_weight: cdktf.booleanToTerraform(this._rescheduleTargetZeroWeight),
      reschedule_unhealthy: cdktf.booleanToTerraform(this._rescheduleUnhealthy),
      scheduler: cdktf.stringToTerraform(this._scheduler),
      session_expire_time: cdktf.numberToTerraform(this._sessionExpireTime),
      session_type: cdktf.stringToTerraform(this._sessionType),
      snat_enable: cdktf.booleanToTerraform(this._snatEnable),
      sni_switch: cdktf.booleanToTerraform(this._sniSwitch),
      target_type: cdktf.stringToTerraform(this._targetType),
      multi_cert_info: clbListenerMultiCertInfoToTerraform(this._multiCertInfo.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      certificate_ca_id: {
        value: cdktf.stringToHclTerraform(this._certificateCaId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      certificate_id: {
        value: cdktf.stringToHclTerraform(this._certificateId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      certificate_ssl_mode: {
        value: cdktf.stringToHclTerraform(this._certificateSslMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      clb_id: {
        value: cdktf.stringToHclTerraform(this._clbId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      data_compress_mode: {
        value: cdktf.stringToHclTerraform(this._dataCompressMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      deregister_target_rst: {
        value: cdktf.booleanToHclTerraform(this._deregisterTargetRst),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      end_port: {
        value: cdktf.numberToHclTerraform(this._endPort),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      h2c_switch: {
        value: cdktf.booleanToHclTerraform(this._h2CSwitch),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      health_check_context_type: {
        value: cdktf.stringToHclTerraform(this._healthCheckContextType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_health_num: {
        value: cdktf.numberToHclTerraform(this._healthCheckHealthNum),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_check_http_code: {
        value: cdktf.numberToHclTerraform(this._healthCheckHttpCode),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_check_http_domain: {
        value: cdktf.stringToHclTerraform(this._healthCheckHttpDomain),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_http_method: {
        value: cdktf.stringToHclTerraform(this._healthCheckHttpMethod),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_http_path: {
        value: cdktf.stringToHclTerraform(this._healthCheckHttpPath),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_http_version: {
        value: cdktf.stringToHclTerraform(this._healthCheckHttpVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_interval_time: {
        value: cdktf.numberToHclTerraform(this._healthCheckIntervalTime),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_check_port: {
        value: cdktf.numberToHclTerraform(this._healthCheckPort),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_check_recv_context: {
        value: cdktf.stringToHclTerraform(this._healthCheckRecvContext),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_send_context: {
        value: cdktf.stringToHclTerraform(this._healthCheckSendContext),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_switch: {
        value: cdktf.booleanToHclTerraform(this._healthCheckSwitch),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      health_check_time_out: {
        value: cdktf.numberToHclTerraform(this._healthCheckTimeOut),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_check_type: {
        value: cdktf.stringToHclTerraform(this._healthCheckType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      health_check_unhealth_num: {
        value: cdktf.numberToHclTerraform(this._healthCheckUnhealthNum),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      health_source_ip_type: {
        value: cdktf.numberToHclTerraform(this._healthSourceIpType),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      idle_connect_timeout: {
        value: cdktf.numberToHclTerraform(this._idleConnectTimeout),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      keepalive_enable: {
        value: cdktf.numberToHclTerraform(this._keepaliveEnable),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      listener_name: {
        value: cdktf.stringToHclTerraform(this._listenerName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      max_conn: {
        value: cdktf.numberToHclTerraform(this._maxConn),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      max_cps: {
        value: cdktf.numberToHclTerraform(this._maxCps),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      port: {
        value: cdktf.numberToHclTerraform(this._port),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      protocol: {
        value: cdktf.stringToHclTerraform(this._protocol),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      proxy_protocol: {
        value: cdktf.booleanToHclTerraform(this._proxyProtocol),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      reschedule_expand_target: {
        value: cdktf.booleanToHclTerraform(this._rescheduleExpandTarget),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      reschedule_interval: {
        value: cdktf.numberToHclTerraform(this._rescheduleInterval),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      reschedule_start_time: {
        value: cdktf.numberToHclTerraform(this._rescheduleStartTime),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      reschedule_target_zero_weight: {
        value: cdktf.booleanToHclTerraform(this._rescheduleTargetZeroWeight),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      reschedule_unhealthy: {
        value: cdktf.booleanToHclTerraform(this._rescheduleUnhealthy),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      scheduler: {
        value: cdktf.stringToHclTerraform(this._scheduler),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      session_expire_time: {
        value: cdktf.numberToHclTerraform(this._sessionExpireTime),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      session_type: {
        value: cdktf.stringToHclTerraform(this._sessionType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      snat_enable: {
        value: cdktf.booleanToHclTerraform(this._snatEnable),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      sni_switch: {
        value: cdktf.booleanToHclTerraform(this._sniSwitch),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      target_type: {
        value: cdktf.stringToHclTerraform(this._targetType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      multi_cert_info: {
        value: clbListenerMultiCertInfoToHclTerraform(this._multiCertInfo.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "ClbListenerMultiCertInfoList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
