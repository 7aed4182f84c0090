/** What runs on this machine, or says how something runs. */
const RUNNING = [
  "tencentcloud_api_gateway_service",
  "tencentcloud_api_gateway_service_release",
  "tencentcloud_as_scaling_config",
  "tencentcloud_as_scaling_group",
  "tencentcloud_cam_policy",
  "tencentcloud_cam_role",
  "tencentcloud_cam_role_policy_attachment",
  "tencentcloud_clb_instance",
  "tencentcloud_clb_listener",
  "tencentcloud_clb_listener_rule",
  "tencentcloud_cos_bucket_object",
  "tencentcloud_postgresql_instance",
  "tencentcloud_postgresql_instance_ssl_config",
  "tencentcloud_scf_function",
  "tencentcloud_scf_reserved_concurrency_config",
  "tencentcloud_scf_trigger",
  "terraform_data",
];

/** What one machine has no use for: networks and who may enter them, names, logs, alarms, and how many nodes there are. */
const WITHOUT_MEANING = [
  "tencentcloud_api_gateway_custom_domain",
  "tencentcloud_as_scaling_policy",
  "tencentcloud_as_start_instance_refresh",
  "tencentcloud_cls_index",
  "tencentcloud_cls_logset",
  "tencentcloud_cls_topic",
  "tencentcloud_cos_bucket",
  "tencentcloud_monitor_alarm_policy",
  "tencentcloud_security_group",
  "tencentcloud_security_group_rule_set",
  "tencentcloud_subnet",
  "tencentcloud_vpc",
];

/** Whether the emulator knows what a type of resource is on this machine, and be it nothing. */
export const isKnownType = (type: string): boolean =>
  RUNNING.includes(type) || WITHOUT_MEANING.includes(type);
