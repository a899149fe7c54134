#include "edge/store/fault_vfs.h"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <new>

#include <sqlite3.h>

#include "edge/store/pending_file.h"

namespace greenroom::edge::store {

namespace {

// The plan in force and the count it refers to; all connections of the process share them.
class Faults {
public:
    void set(FaultPlan plan) {
        const std::lock_guard lock(mutex_);
        plan_ = std::move(plan);
        writes_ = 0;
        ++generation_;
        changed_.notify_all();
    }

    // SQLITE_OK, or the code that this write fails with.
    int beforeWrite() {
        std::unique_lock lock(mutex_);
        const Fault fault = plan_.at(++writes_);
        if (fault == Fault::Stall) {
            const std::uint64_t mine = generation_;
            stalled_ = true;
            changed_.wait(lock, [&] { return generation_ != mine; });
            stalled_ = false;
            return SQLITE_OK;
        }
        return codeOf(fault);
    }

    int beforeSync() {
        const std::lock_guard lock(mutex_);
        return plan_.at(writes_ + 1) == Fault::IoError ? SQLITE_IOERR_FSYNC : SQLITE_OK;
    }

    bool dropUnsynced() {
        const std::lock_guard lock(mutex_);
        return plan_.dropUnsynced;
    }
    std::uint64_t writes() {
        const std::lock_guard lock(mutex_);
        return writes_;
    }
    bool stalled() {
        const std::lock_guard lock(mutex_);
        return stalled_;
    }

private:
    static int codeOf(Fault fault) {
        switch (fault) {
        case Fault::DiskFull:
            return SQLITE_FULL;
        case Fault::ReadOnly:
            return SQLITE_READONLY;
        case Fault::IoError:
            return SQLITE_IOERR_WRITE;
        case Fault::None:
        case Fault::Stall:
            break;
        }
        return SQLITE_OK;
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    FaultPlan plan_;
    std::uint64_t writes_ = 0;
    std::uint64_t generation_ = 0;
    bool stalled_ = false;
};

Faults& faults() {
    static Faults instance;
    return instance;
}

sqlite3_vfs* g_real = nullptr;

// SQLite allocates szOsFile bytes for this; the real VFS's own file follows it.
struct File {
    sqlite3_file base;
    sqlite3_file* real;
    PendingFile* pending; // null: writes go straight through
};

File* self(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return self(file)->real;
}

int closeFile(sqlite3_file* file) {
    int flushed = SQLITE_OK;
    if (self(file)->pending != nullptr)
        flushed = self(file)->pending->flush(); // a closed file loses nothing unless power fails
    delete self(file)->pending;
    const int closed = real(file)->pMethods->xClose(real(file));
    return flushed != SQLITE_OK ? flushed : closed;
}

int readFile(sqlite3_file* file, void* out, int amount, sqlite3_int64 offset) {
    if (self(file)->pending != nullptr)
        return self(file)->pending->read(out, amount, offset);
    return real(file)->pMethods->xRead(real(file), out, amount, offset);
}

int writeFile(sqlite3_file* file, const void* data, int amount, sqlite3_int64 offset) {
    if (const int code = faults().beforeWrite(); code != SQLITE_OK)
        return code;
    if (self(file)->pending != nullptr)
        return self(file)->pending->write(data, amount, offset);
    return real(file)->pMethods->xWrite(real(file), data, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = faults().beforeWrite(); code != SQLITE_OK)
        return code;
    if (self(file)->pending != nullptr)
        return self(file)->pending->truncate(size);
    return real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
    if (const int code = faults().beforeSync(); code != SQLITE_OK)
        return code;
    if (self(file)->pending != nullptr) {
        if (const int code = self(file)->pending->flush(); code != SQLITE_OK)
            return code;
    }
    return real(file)->pMethods->xSync(real(file), flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* out) {
    if (self(file)->pending == nullptr)
        return real(file)->pMethods->xFileSize(real(file), out);
    std::int64_t size = 0;
    const int code = self(file)->pending->size(size);
    *out = size;
    return code;
}

// Version 2: shared memory passes through, memory-mapped reads (version 3) would bypass us.
const sqlite3_io_methods kMethods = {
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    sizeOfFile,
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xLock(real(f), lock); },
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); },
    [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    [](sqlite3_file* f, int op, void* arg) {
        return real(f)->pMethods->xFileControl(real(f), op, arg);
    },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** out) {
        return real(f)->pMethods->xShmMap(real(f), page, size, extend, out);
    },
    [](sqlite3_file* f, int offset, int n, int flags) {
        return real(f)->pMethods->xShmLock(real(f), offset, n, flags);
    },
    [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    File* const opened = self(file);
    opened->base.pMethods = nullptr; // SQLite then does not close what did not open
    opened->pending = nullptr;
    opened->real = reinterpret_cast<sqlite3_file*>(opened + 1);
    const int code = g_real->xOpen(g_real, name, opened->real, flags, outFlags);
    if (code != SQLITE_OK) {
        if (opened->real->pMethods != nullptr)
            opened->real->pMethods->xClose(opened->real);
        return code;
    }
    if (faults().dropUnsynced())
        opened->pending = new (std::nothrow) PendingFile(opened->real);
    opened->base.pMethods = &kMethods;
    return SQLITE_OK;
}

} // namespace

void installStoreFaults() {
    static std::once_flag once;
    std::call_once(once, [] {
        static sqlite3_vfs vfs;
        g_real = sqlite3_vfs_find(nullptr);
        vfs = *g_real;
        vfs.zName = "greenroom-faults";
        vfs.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
        vfs.xOpen = openFile;
        vfs.pNext = nullptr;
        sqlite3_vfs_register(&vfs, 1);
        const char* const text = std::getenv("GREENROOM_STORE_FAULT");
        base::Result<FaultPlan> plan = FaultPlan::parse(text != nullptr ? text : "");
        if (!plan) {
            std::fprintf(stderr, "%s\n", plan.error().message.c_str());
            std::_Exit(2);
        }
        if (text != nullptr)
            setStoreFaults(*std::move(plan));
    });
}

void setStoreFaults(FaultPlan plan) {
    faults().set(std::move(plan));
}

std::uint64_t storeWrites() {
    return faults().writes();
}

bool storeStalled() {
    return faults().stalled();
}

} // namespace greenroom::edge::store
