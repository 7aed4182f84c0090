# To be sourced: exchanges the job's OpenID Connect token for credentials of a role, good for an hour, in the variables
# that the provider and Terraform's COS backend both read. The provider could assume the role by itself
# (assume_role_with_web_identity), the backend cannot, and the state lies in COS.
# Takes ROLE_ARN, OIDC_PROVIDER (the identity provider's name in CAM) and REGION; the job needs id-token: write.
: "${ROLE_ARN:?is not set: it names the role in CAM that this job assumes, see docs/plan.md}"
: "${OIDC_PROVIDER:?is not set: it names the identity provider in CAM, see docs/plan.md}"

token=$(curl --silent --show-error --fail --header "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
  "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.tencentcloudapi.com" | jq --raw-output .value)
echo "::add-mask::$token"
# Documented for this one action: no signature, the header says SKIP.
answer=$(jq --null-input --arg token "$token" '{
    ProviderId: env.OIDC_PROVIDER, RoleArn: env.ROLE_ARN, WebIdentityToken: $token,
    RoleSessionName: "github-\(env.GITHUB_RUN_ID)", DurationSeconds: 3600
  }' | curl --silent --show-error --fail --data @- \
  --header "Authorization: SKIP" --header "Content-Type: application/json" \
  --header "X-TC-Action: AssumeRoleWithWebIdentity" --header "X-TC-Version: 2018-08-13" \
  --header "X-TC-Region: $REGION" --header "X-TC-Timestamp: $(date +%s)" https://sts.tencentcloudapi.com/)
if [ "$(jq 'has("Response") and (.Response | has("Credentials"))' <<<"$answer")" != true ]; then
  echo "The role $ROLE_ARN cannot be assumed: $(jq --compact-output .Response.Error <<<"$answer")" >&2
  exit 1
fi
TENCENTCLOUD_SECRET_ID=$(jq --raw-output .Response.Credentials.TmpSecretId <<<"$answer")
TENCENTCLOUD_SECRET_KEY=$(jq --raw-output .Response.Credentials.TmpSecretKey <<<"$answer")
TENCENTCLOUD_SECURITY_TOKEN=$(jq --raw-output .Response.Credentials.Token <<<"$answer")
echo "::add-mask::$TENCENTCLOUD_SECRET_KEY"
echo "::add-mask::$TENCENTCLOUD_SECURITY_TOKEN"
export TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY TENCENTCLOUD_SECURITY_TOKEN
