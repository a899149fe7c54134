// The storage port: everything the hub knows lies behind it, so that another node over the same
// storage would miss nothing.
//
// All functions are synchronous and are called on the storage thread alone, inside a job of
// StorageWorker (storage_worker.h): a job is one transaction, an error that it returns undoes it.
// Errors: NotFound, Conflict (a rule below would be broken, said in a sentence for people),
// InvalidInput, and those of the database itself. What others must look at is written to the
// journal by the functions themselves, as they say.
#pragma once

#include "hub/storage_bookings.h"
#include "hub/storage_people.h"
#include "hub/storage_provisioning.h"
#include "hub/storage_site.h"

namespace greenroom::hub {

class Storage {
public:
    virtual ~Storage() = default;

    virtual WorkspaceStore& workspaces() = 0;
    virtual MailboxStore& mailboxes() = 0;
    virtual DeviceStore& devices() = 0;
    virtual ActivationStore& activations() = 0;
    virtual BookingStore& bookings() = 0;
    virtual TemplateStore& templates() = 0;
    virtual PushStore& pushes() = 0;
    virtual CommandStore& commands() = 0;
    virtual UserStore& users() = 0;
    virtual AuditStore& audit() = 0;
    virtual Journal& journal() = 0;
};

// A storage with what StorageWorker needs to make one transaction of many jobs.
class Database : public Storage {
public:
    [[nodiscard]] virtual base::Status begin() = 0;
    [[nodiscard]] virtual base::Status commit() = 0; // when it fails, nothing since begin() counts
    // Around one job within it; undone when `keep` is false.
    [[nodiscard]] virtual base::Status beginJob() = 0;
    [[nodiscard]] virtual base::Status endJob(bool keep) = 0;
    // Whether the journal got an entry since this was asked last.
    [[nodiscard]] virtual bool journalGrew() = 0;
};

} // namespace greenroom::hub
