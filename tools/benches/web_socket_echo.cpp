// A WebSocket server that only echoes, over the agent's own HTTP server: what JSON-RPC is compared
// with.
//
//   greenroom-bench-ws-echo    prints its port; ends with SIGTERM
#include <cstdio>
#include <memory>
#include <string>
#include <utility>

#include <QCoreApplication>

#include "edge/net/http_server.h"
#include "edge/net/net_thread.h"
#include "edge/net/web_socket.h"
#include "edge/net/web_socket_handshake.h"
#include "edge/time/system_time.h"

namespace net = greenroom::edge::net;

namespace {

constexpr std::size_t kLongest = 4 * 1024 * 1024;

void echo(net::WebSocket& socket) {
    socket.setHandlers({[&socket](const std::string& text) { socket.send(text); }, nullptr});
}

void answer(const net::Request& request, net::Responder responder) {
    if (auto refusal = net::refuseWebSocket(request))
        responder.respond(std::move(*refusal));
    else
        responder.respond(net::acceptWebSocket(request, "", {kLongest, echo}));
}

} // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    greenroom::edge::time::SystemTime time;
    net::NetThread thread; // of the same priority as the agent's
    std::unique_ptr<net::HttpServer> server;
    thread.call([&] {
        server = std::make_unique<net::HttpServer>(time, answer);
        if (const auto listening = server->listen("127.0.0.1", 0); !listening)
            std::fprintf(stderr, "%s\n", listening.error().message.c_str());
        std::printf("ready %u\n", static_cast<unsigned>(server->port()));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
