import admin from './admin.json';
import codes from './codes.json';
import common from './common.json';
import conversation from './conversation.json';
import customer from './customer.json';
import inbox from './inbox.json';
import search from './search.json';
import session from './session.json';
import supervisor from './supervisor.json';

export default { ...common, codes, session, inbox, conversation, customer, search, supervisor, admin };
