// The handlers of api_routes.cpp, one file a concept: api_workspaces.cpp and so on. Each runs on
// the storage thread within one transaction. Requests and answers are in openapi.yaml.
#pragma once

#include "hub/api_call.h"

namespace greenroom::hub::api {

using Answer = ApiResult<edge::net::Response>;

// api_session.cpp
Answer claimState(ApiCall& call, Storage& storage);
Answer showSession(ApiCall& call, Storage& storage);
Answer endSession(ApiCall& call, Storage& storage);
Answer listTokens(ApiCall& call, Storage& storage);
Answer makeToken(ApiCall& call, Storage& storage);
Answer removeToken(ApiCall& call, Storage& storage);

// api_users.cpp
Answer listUsers(ApiCall& call, Storage& storage);
Answer makeUser(ApiCall& call, Storage& storage);
Answer changeUser(ApiCall& call, Storage& storage);
Answer removeUser(ApiCall& call, Storage& storage);

// api_workspaces.cpp
Answer listWorkspaces(ApiCall& call, Storage& storage);
Answer makeWorkspace(ApiCall& call, Storage& storage);
Answer showWorkspace(ApiCall& call, Storage& storage);
Answer changeWorkspace(ApiCall& call, Storage& storage);
Answer removeWorkspace(ApiCall& call, Storage& storage);
Answer workspaceSettings(ApiCall& call, Storage& storage);

// api_codes.cpp
Answer listCodes(ApiCall& call, Storage& storage);
Answer makeCode(ApiCall& call, Storage& storage);
Answer makeCodes(ApiCall& call, Storage& storage);

// api_bookings.cpp
Answer listBookings(ApiCall& call, Storage& storage);
Answer makeBooking(ApiCall& call, Storage& storage);
Answer showBooking(ApiCall& call, Storage& storage);
Answer changeBooking(ApiCall& call, Storage& storage);
Answer removeBooking(ApiCall& call, Storage& storage);

// api_mailboxes.cpp
Answer listMailboxes(ApiCall& call, Storage& storage);
Answer makeMailbox(ApiCall& call, Storage& storage);
Answer removeMailbox(ApiCall& call, Storage& storage);
Answer importMailboxes(ApiCall& call, Storage& storage);

// api_devices.cpp
Answer listDevices(ApiCall& call, Storage& storage);
Answer showDevice(ApiCall& call, Storage& storage);
Answer revokeDevice(ApiCall& call, Storage& storage);
Answer deviceCalls(ApiCall& call, Storage& storage);
Answer deviceHistory(ApiCall& call, Storage& storage);
Answer showFleet(ApiCall& call, Storage& storage);

// api_commands.cpp: they write the command down; api_door.h waits for its answer. The body of what
// they return is the command's id.
Answer askCommand(ApiCall& call, Storage& storage);
Answer askLog(ApiCall& call, Storage& storage);
Answer askConfiguration(ApiCall& call, Storage& storage);
Answer restoreConfiguration(ApiCall& call, Storage& storage);
Answer drain(ApiCall& call, Storage& storage);

// api_templates.cpp
Answer listTemplates(ApiCall& call, Storage& storage);
Answer makeTemplate(ApiCall& call, Storage& storage);
Answer showTemplate(ApiCall& call, Storage& storage);
Answer replaceTemplate(ApiCall& call, Storage& storage);
Answer removeTemplate(ApiCall& call, Storage& storage);

// api_pushes.cpp
Answer listPushes(ApiCall& call, Storage& storage);
Answer makePush(ApiCall& call, Storage& storage);
Answer showPush(ApiCall& call, Storage& storage);
Answer pausePush(ApiCall& call, Storage& storage);
Answer resumePush(ApiCall& call, Storage& storage);
Answer cancelPush(ApiCall& call, Storage& storage);

// api_audit.cpp
Answer listAudit(ApiCall& call, Storage& storage);

// api_activation.cpp
Answer showAuthority(ApiCall& call, Storage& storage);
Answer activateDevice(ApiCall& call, Storage& storage);

} // namespace greenroom::hub::api
