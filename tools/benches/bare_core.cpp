// A Qt program with an event loop, the network and SQL libraries, and nothing to do: the floor for
// the agent's memory and start. Prints `ready` once its loop runs.
#include <cstdio>

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QTimer>

int main(int argc, char* argv[]) {
    const QCoreApplication app(argc, argv);
    QTimer::singleShot(0, [] {
        const bool there =
            QSslSocket::supportsSsl() && QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE"));
        std::puts(there ? "ready" : "ready without TLS or SQLite");
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
