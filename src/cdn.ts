/** One file for a script tag: defines the elements and gives `udsted.plug` and `udsted.createHttpAdapter`. */
import './define/all.ts';

export { createHttpAdapter } from './adapters/http.ts';
export { IssuanceRequest } from './protocol/issuance-request.ts';
export { plug } from './protocol/plug.ts';
