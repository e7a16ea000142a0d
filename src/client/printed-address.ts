/** A page that is printed says where it stands, with what was asked of it: what is compared, how a board is filtered. */
const printed = document.querySelector('.site-footer .on-paper');
const address = printed?.textContent ?? '';
addEventListener('beforeprint', () => {
  if (printed) printed.textContent = address + location.search;
});
