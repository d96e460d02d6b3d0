/**
 * The sites that are read without asking: Chinese government names. ".政务" (and ".政务.cn") are the
 * internationalised names reserved for government bodies, written here as browsers match them.
 */
export const GOVERNMENT_SITES = ["*://*.gov.cn/*", "*://*.xn--zfr164b/*", "*://*.xn--zfr164b.cn/*"];
