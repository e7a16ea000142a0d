import { textResponse } from '../exports/text-response.ts';
import { escapeXml } from '../exports/xml.ts';
import { absolute, addresses } from '../site.ts';

/** So that a browser can search the catalog from its address bar. */
export const GET = () =>
  textResponse(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Benchleaf</ShortName>
  <Description>Papers, benchmarks, tasks and datasets</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absolute(addresses.at('favicon.svg')))}</Image>
  <Url type="text/html" template="${escapeXml(absolute(addresses.at('search/')))}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    'opensearch',
  );
