// Local users and their roles (xAPI guide, users, roles and authorisation).
#include <algorithm>
#include <array>

#include "core/text.h"
#include "xapi/commands.h"

namespace greenroom::xapi {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using core::Role;

constexpr std::array<std::string_view, 5> kRoleNames{"Admin", "Audit", "User", "Integrator",
                                                     "RoomControl"};
constexpr std::array<std::string_view, 2> kTruth{"False", "True"};
constexpr LiteralSpace kRoles{kRoleNames};
constexpr LiteralSpace kBoolean{kTruth};
constexpr TextSpace kName{1, 127};
constexpr TextSpace kPassphrase{0, 255};
constexpr std::size_t kMostRoles = 5;

constexpr std::array kAdd{
    Parameter{"Active", kBoolean, false, "True"},
    Parameter{"ClientCertificateDN", TextSpace{0, 255}},
    Parameter{"Passphrase", kPassphrase, true},
    Parameter{"PassphraseChangeRequired", kBoolean, false, "False"},
    Parameter{.name = "Role", .space = kRoles, .required = true, .most = kMostRoles},
    Parameter{"ShellLogin", kBoolean, false, "True"},
    Parameter{"Username", kName, true},
};
constexpr std::array kModify{
    Parameter{.name = "AddRole", .space = kRoles, .most = kMostRoles},
    Parameter{.name = "RemoveRole", .space = kRoles, .most = kMostRoles},
    Parameter{"Username", kName, true},
};
constexpr std::array kUsername{Parameter{"Username", kName, true}};
constexpr std::array kSet{Parameter{"NewPassphrase", kPassphrase, true},
                          Parameter{"Username", kName, true}};
constexpr std::array kList{Parameter{"Limit", IntegerSpace{0, 65'536}, false, "0"},
                           Parameter{"Offset", IntegerSpace{0, 65'536}, false, "0"}};

const core::Users& usersOf(const Context& context) {
    return *context.room.state.settings.users;
}

std::set<Role> rolesIn(const std::vector<std::string>& names) {
    std::set<Role> roles;
    for (const std::string& name : names)
        if (const auto role = core::roleFromText(name))
            roles.insert(*role);
    return roles;
}

Result<core::User> known(const Context& context, const Arguments& arguments) {
    const auto at = usersOf(context).find(arguments.text("Username"));
    if (at == usersOf(context).end())
        return fail(ErrorCode::NotFound, "There is no user of this name");
    return at->second;
}

core::Event stored(core::User user, core::RequestId request) {
    return core::SettingEvent(core::UserSetAsked{std::move(user), request});
}

// Neither can be kept here, and saying yes would be a lie with consequences.
base::Status onlyWhatIsKept(const Arguments& arguments) {
    if (arguments.text("Active") == "False")
        return fail(ErrorCode::InvalidInput, "Users of this device are active: leave one out by "
                                             "UserManagement User Delete");
    if (arguments.text("PassphraseChangeRequired") == "True")
        return fail(ErrorCode::InvalidInput, "This device cannot ask for a new passphrase");
    if (!arguments.text("ClientCertificateDN").empty())
        return fail(ErrorCode::InvalidInput, "This device knows no client certificates");
    return {};
}

Result<core::Event> add(const Context& context, const Arguments& arguments,
                        core::RequestId request) {
    if (auto kept = onlyWhatIsKept(arguments); !kept)
        return tl::unexpected(kept.error());
    const std::string name = arguments.text("Username");
    if (usersOf(context).contains(name))
        return fail(ErrorCode::Conflict, "There is a user of this name already");
    return stored(
        {name, base::Secret(arguments.text("Passphrase")), rolesIn(arguments.all("Role"))},
        request);
}

Result<core::Event> modify(const Context& context, const Arguments& arguments,
                           core::RequestId request) {
    auto user = known(context, arguments);
    if (!user)
        return tl::unexpected(user.error());
    for (const Role role : rolesIn(arguments.all("AddRole")))
        user->roles.insert(role);
    for (const Role role : rolesIn(arguments.all("RemoveRole")))
        user->roles.erase(role);
    return stored(std::move(*user), request);
}

Result<core::Event> remove(const Context&, const Arguments& arguments, core::RequestId request) {
    return core::SettingEvent(core::UserRemovalAsked{arguments.text("Username"), request});
}

Result<core::Event> setPassphrase(const Context& context, const Arguments& arguments,
                                  core::RequestId request) {
    auto user = known(context, arguments);
    if (!user)
        return tl::unexpected(user.error());
    user->passwordHash = base::Secret(arguments.text("NewPassphrase"));
    return stored(std::move(*user), request);
}

Node userNode(const core::User& user) {
    Node node = branchNode("User", {literalNode("Active", "True")});
    Node roles = branchNode("Roles");
    std::uint32_t item = 0;
    for (const Role role : user.roles)
        roles.add(listItem(branchNode("Role", {literalNode("Role", core::toText(role))}), ++item));
    node.add(std::move(roles));
    node.add(literalNode("ShellLogin", "True"));
    node.add(stringNode("Username", user.name));
    return node;
}

Result<std::vector<Node>> get(const Context& context, const Arguments& arguments) {
    auto user = known(context, arguments);
    if (!user)
        return tl::unexpected(user.error());
    return std::vector<Node>{userNode(*user)};
}

Result<std::vector<Node>> list(const Context& context, const Arguments& arguments) {
    const std::int64_t offset = arguments.integer("Offset").value_or(0);
    const std::int64_t limit = arguments.integer("Limit").value_or(0); // 0: all
    std::vector<Node> users;
    std::int64_t row = 0;
    for (const auto& [name, user] : usersOf(context)) {
        if (row >= offset && (limit == 0 || row < offset + limit))
            users.push_back(listItem(userNode(user), static_cast<std::uint32_t>(users.size() + 1)));
        ++row;
    }
    return users;
}

CommandRow withPassword(CommandRow row, std::string_view parameter) {
    row.password = parameter;
    return row;
}

const std::array kRows{
    withPassword({"UserManagement User Add", kA, kAdd, false, Action(add)}, "Passphrase"),
    CommandRow{"UserManagement User Delete", kA, kUsername, false, Action(remove)},
    CommandRow{"UserManagement User Get", kA, kUsername, false, Query(get)},
    CommandRow{"UserManagement User List", kA, kList, false, Query(list)},
    CommandRow{"UserManagement User Modify", kA, kModify, false, Action(modify)},
    withPassword({"UserManagement User Passphrase Set", kA, kSet, false, Action(setPassphrase)},
                 "NewPassphrase"),
};

} // namespace

std::span<const CommandRow> userCommands() {
    return kRows;
}

} // namespace greenroom::xapi
