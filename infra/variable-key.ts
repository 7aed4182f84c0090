/** What SCF takes for the name of a function's environment variable; the prefixes are the cloud's own. */
export const VARIABLE_KEY = /^(?!SCF_|QCLOUD_|TENCENTCLOUD_)[a-zA-Z][a-zA-Z0-9_]*$/;
