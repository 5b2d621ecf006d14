// The rules of html-validate, all of them: where one is set otherwise, the reason stands beside it.
export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    // The portal's own files come from the portal's own host, under names made from their bytes; whoever could change
    // them there could change the page that names them. Files from elsewhere would still need it.
    "require-sri": ["error", { target: "crossorigin" }],
    // Ids of headings keep the letters of every alphabet, as HTML lets them.
    "valid-id": ["error", { relaxed: true }],
    // Boxes of one name are the values of one choice, as they stand in the address: `?dag=wo&dag=do`.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
  },
};
