import admin from './admin.json';
import codes from './codes.json';
import common from './common.json';
import conversation from './conversation.json';
import customer from './customer.json';
import inbox from './inbox.json';
import knowledge from './knowledge.json';
import notices from './notices.json';
import search from './search.json';
import session from './session.json';
import supervisor from './supervisor.json';
import tuning from './tuning.json';

export default {
  ...common,
  codes,
  session,
  inbox,
  conversation,
  customer,
  knowledge,
  notices,
  search,
  supervisor,
  tuning,
  admin,
};
