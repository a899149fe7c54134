import unittest

from planted import PlantedTree


class ClocksInTheAgent(PlantedTree):
    check = "check_time"

    def test_every_rule_finds_its_word(self):
        self.assert_each_found(
            "agent/core/planted.cpp",
            [
                ("auto t = QDateTime::currentDateTimeUtc();", "currentDateTimeUtc"),
                ("auto t = QDateTime::currentMSecsSinceEpoch();", "currentMSecsSinceEpoch"),
                ("auto t = QTime::currentTime();", "QTime::currentTime"),
                ("auto t = QDate :: currentDate();", "currentDate"),
                ("auto t = std::chrono::system_clock::now();", "system_clock"),
                ("auto t = std::chrono::steady_clock::now();", "steady_clock"),
                ("using C = std::chrono::high_resolution_clock;", "high_resolution_clock"),
                ("clock_gettime(CLOCK_MONOTONIC, &t);", "clock_gettime"),
                ("gettimeofday(&t, nullptr);", "gettimeofday"),
                ("auto t = time(nullptr);", "time(nullptr)"),
                ("auto t = ::time(NULL);", "time(NULL)"),
                ("auto t = std::time(&out);", "std::time"),
                ("X509_gmtime_adj(X509_getm_notBefore(c), 0);", "X509_gmtime_adj"),
                ("#include <QElapsedTimer>", "QElapsedTimer"),
                ("QTimer::singleShot(5, [] {});", "QTimer"),
                ("QDeadlineTimer limit(5);", "QDeadlineTimer"),
                ("QBasicTimer timer;", "QBasicTimer"),
                ("startTimer(100);", "startTimer"),
                ("int f = timerfd_create(CLOCK_REALTIME, 0);", "timerfd_create"),
                ("std::this_thread::sleep_for(1ms);", "sleep_for"),
                ("QThread::msleep(1);", "msleep"),
                ("::sleep(1);", "sleep"),
                ("usleep(10);", "usleep"),
                ("nanosleep(&t, nullptr);", "nanosleep"),
                ("ready.wait_for(lock, 5ms);", "wait_for"),
                ("ready.wait_until(lock, t);", "wait_until"),
                ('query.exec("DELETE FROM b WHERE t < datetime(\'now\')");', "datetime('now'"),
                ('query.exec("INSERT INTO b VALUES (CURRENT_TIMESTAMP)");', "CURRENT_TIMESTAMP"),
            ],
        )

    def test_words_that_only_look_like_clocks_are_left_alone(self):
        self.assert_each_clean(
            "agent/edge/http/planted.cpp",
            [
                "// QTimer would do, and so would system_clock::now()",
                "/* std::this_thread::sleep_for(1ms);\n   QTimer t; */",
                'log("system_clock and QTimer are words here");',
                'auto raw = R"x(QTimer " steady_clock)x";',
                "const auto limit = 1'000'000; // QTimer's",
                "ready.wait(lock, [&] { return done; });",
                "auto start = booking.time(now); auto alarm = alarms.alarm(now);",
                "std::chrono::milliseconds limit{5};",
                "auto asleep = isAsleep(room); oversleep(1);",
            ],
        )

    def test_edge_time_may(self):
        self.plant("agent/edge/time/system_clock.cpp", "auto t = std::chrono::system_clock::now();\nQTimer x;\n")
        self.assert_clean()

    def test_the_finding_says_where_and_what_to_do(self):
        self.plant("agent/edge/calls/deep/planted.h", "int a;\nint b;\nQTimer t;\n")
        self.assert_found("agent/edge/calls/deep/planted.h:3", "edge/time", "base::Wakeup")


class ClocksInThePanel(PlantedTree):
    check = "check_time"

    def test_named_places_may_use_their_own_words_only(self):
        self.plant("ui/link/panel_link.cpp", "QTimer reconnect;\n")
        self.plant("ui/hooks/frames.cpp", "clock_gettime(CLOCK_MONOTONIC, &t);\n")
        self.assert_clean()
        self.assert_each_found("ui/hooks/planted.cpp", [("QTimer t;", "QTimer")])

    def test_nobody_else_may(self):
        self.assert_each_found("ui/models/planted.cpp", [("QTimer t;", "QTimer"), ("QDateTime::currentDateTime();", "currentDateTime")])

    def test_a_link_reads_no_clock(self):
        self.assert_each_found("ui/link/planted.cpp", [("QDateTime::currentDateTime();", "currentDateTime")])

    def test_qml_only_animates(self):
        self.assert_each_found(
            "ui/qml/Planted.qml",
            [("Timer { interval: 1000 }", "Timer"), ("text: new Date()", "new Date"), ("property var t: Date.now()", "Date.now")],
            "Item {{ {} }}\n",
        )
        self.assert_each_clean(
            "ui/qml/Planted.qml",
            ["NumberAnimation { duration: Theme.quick }", 'text: "new Date() and Timer {"', "// Timer {}\n", "text: new Date(room.start)"],
            "Item {{ {} }}\n",
        )


class SleepingTests(PlantedTree):
    check = "check_time"

    def test_cpp(self):
        self.assert_each_found(
            "tests/unit/core/planted.cpp",
            [("std::this_thread::sleep_for(1ms);", "sleep_for"), ("QTest::qWait(50);", "qWait"), ("QThread::sleep(1);", "sleep"), ("::usleep(5);", "usleep")],
        )
        self.assert_each_clean("tests/unit/core/planted.cpp", ["QTimer limit;", "spy.wait(1000);", "QTRY_VERIFY(done);", "// sleep_for(1ms)"])

    def test_python(self):
        self.assert_each_found("tests/e2e/planted.py", [("import time; time.sleep(1)", "sleep"), ("from time import sleep; sleep(1)", "sleep")])
        self.assert_each_clean("tests/e2e/planted.py", ["# time.sleep(1)", "text = 'time.sleep(1)'"])

    def test_shell(self):
        self.assert_each_found("tests/e2e/planted.sh", [("sleep 1", "sleep"), ("start & sleep 0.5", "sleep")])
        self.assert_each_clean("tests/e2e/planted.sh", ["# sleep 1", "echo 'sleep 1'", "no_sleep 1"])


if __name__ == "__main__":
    unittest.main()
