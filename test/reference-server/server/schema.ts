// Test support: reference server. The tables of docs/backend.md, for SQLite. Moments are epoch milliseconds.

export const schema = `
create table if not exists account (
  id text primary key, display_name text not null, email text not null unique, role text not null,
  owner_name text not null, payment text not null default '{"kind":"none"}',
  credits text, voucher text, invoice text, version integer not null default 0
);
create table if not exists session (token_hash text primary key, account_id text not null);
create table if not exists deployment (
  id text primary key, account_id text not null, name text not null, plan text not null,
  is_trial integer not null, status text not null,
  trial_ends_at integer, stopped_at integer, delete_at integer
);
create table if not exists aws_agreement (
  id text primary key, license_arn text unique, customer_identifier text,
  aws_account_id text not null, product_code text not null, offer_type text not null,
  first_seen_at integer not null
);
create unique index if not exists old_integration on aws_agreement (customer_identifier, product_code)
  where license_arn is null;
create table if not exists aws_token_used (token_hash text primary key, used_at integer not null);
create table if not exists registration (
  id text primary key, cookie_hash text not null unique, agreement_id text not null,
  offer_type text not null, from_aws integer not null,
  received_at integer not null, expires_at integer not null,
  claimed_by text, released_at integer
);
create table if not exists link (
  id text primary key, account_id text not null, agreement_id text not null, state text not null,
  version integer not null, landed_at integer not null,
  started_at integer not null, updated_at integer not null,
  confirmed_at integer, failed_at integer, canceled_at integer, closed_at integer,
  rechecked_at integer, acknowledged_version integer
);
create unique index if not exists one_living_link_per_account on link (account_id)
  where state in ('pending', 'active', 'canceling');
create unique index if not exists one_living_link_per_agreement on link (agreement_id)
  where state in ('pending', 'active', 'canceling');
create table if not exists aws_event (
  message_id text primary key, kind text not null, occurred_at integer not null,
  license_arn text, customer_identifier text, product_code text, source text not null,
  received_at integer not null, body text not null
);
create index if not exists events_by_license on aws_event (license_arn);
create index if not exists events_by_customer on aws_event (customer_identifier, product_code);
create table if not exists idempotency_key (
  account_id text not null, key text not null, request_hash text not null,
  status integer, body text, created_at integer not null, primary key (account_id, key)
);
-- What only tests have: a clock that moves for all processes, and faults that are ordered.
create table if not exists test_clock (id integer primary key check (id = 1), ahead integer not null);
insert or ignore into test_clock values (1, 0);
create table if not exists test_fault (id integer primary key, kind text not null);
`
