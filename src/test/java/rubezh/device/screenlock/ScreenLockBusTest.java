package rubezh.device.screenlock;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.device.bus.BusArguments;
import rubezh.device.bus.BusConnection;
import rubezh.device.bus.BusMessage;
import rubezh.device.bus.BusWriter;
import rubezh.fixtures.PrivateBus;

/** What a message bus tells of the lock of the screen; signals come from a real bus. */
@SuppressWarnings("NullAway.Init") // made before each test
final class ScreenLockBusTest {
    private static final String LOGIN = "org.freedesktop.login1";
    private static final String MANAGER = "/org/freedesktop/login1";
    private static final String SECOND_SESSION = MANAGER + "/session/_32";
    private static final String SCREEN_SAVER = "org.freedesktop.ScreenSaver.ActiveChanged";

    /** Two minutes for a busy machine. */
    private static final int TRIES = 6_000;

    @TempDir Path root;
    private PrivateBus daemon;

    @BeforeEach
    void start() {
        daemon = PrivateBus.start(root);
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    private ScreenLockBus listening(String session) {
        return new ScreenLockBus(daemon.socket(), session);
    }

    /** Sends until somebody listens, since the bus tells nobody who does not yet. */
    private Optional<ScreenLockEvent> next(ScreenLockBus bus, Signals signals) throws Exception {
        var told = CompletableFuture.supplyAsync(bus::next);
        for (int i = 0; i < TRIES && !told.isDone(); i++) {
            signals.send();
            try {
                told.get(20, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notListeningYet) {
                assertThat(told).isNotCompletedExceptionally();
            }
        }
        assertThat(told).isDone();
        return told.join();
    }

    private interface Signals {
        void send() throws Exception;
    }

    @Test
    void aScreenSaverThatBeginsIsALock() throws Exception {
        try (var bus = listening("")) {
            Signals signals =
                    () -> {
                        daemon.emit("/org/freedesktop/ScreenSaver", SCREEN_SAVER, false);
                        daemon.emit("/org/freedesktop/ScreenSaver", SCREEN_SAVER, true);
                    };
            assertThat(next(bus, signals)).contains(ScreenLockEvent.LOCKED);
        }
    }

    /** Connection that owns the name of logind, which is not there in a test. */
    private BusConnection logind() throws IOException {
        return daemon.service(LOGIN);
    }

    private static BusMessage signal(String path, String name, String member) {
        return BusMessage.of(BusMessage.SIGNAL, path, name, member);
    }

    private static BusMessage signal(String path, String name, String member, boolean value) {
        return BusArguments.truth(signal(path, name, member), value);
    }

    private static BusMessage lockedHint(String path, boolean value) {
        return signal(path, "org.freedesktop.DBus.Properties", "PropertiesChanged")
                .with(
                        new BusWriter()
                                .text(LOGIN + ".Session")
                                .options(Map.of("LockedHint", value)));
    }

    @Test
    void logindLocksItsOwnSession() throws Exception {
        try (var bus = listening("2");
                BusConnection logind = logind()) {
            Signals signals = () -> logind.send(signal(SECOND_SESSION, LOGIN + ".Session", "Lock"));
            assertThat(next(bus, signals)).contains(ScreenLockEvent.LOCKED);
        }
    }

    @Test
    void aDesktopThatMarksTheSessionAsLockedIsALock() throws Exception {
        try (var bus = listening("2");
                BusConnection logind = logind()) {
            assertThat(next(bus, () -> logind.send(lockedHint(SECOND_SESSION, true))))
                    .contains(ScreenLockEvent.LOCKED);
        }
    }

    /** What comes before the sleep is no event: else that would be told first. */
    @Test
    void otherSessionsUnlockingAndWakingUpAreNothing() throws Exception {
        try (var bus = listening("2");
                BusConnection logind = logind()) {
            Signals signals =
                    () -> {
                        logind.send(signal(MANAGER + "/session/_31", LOGIN + ".Session", "Lock"));
                        logind.send(lockedHint(MANAGER + "/session/c2", true));
                        logind.send(lockedHint(SECOND_SESSION, false));
                        logind.send(signal(MANAGER, LOGIN + ".Manager", "PrepareForSleep", false));
                        logind.send(signal(MANAGER, LOGIN + ".Manager", "PrepareForSleep", true));
                    };
            assertThat(next(bus, signals)).contains(ScreenLockEvent.SLEEPING);
        }
    }

    @Test
    void withoutABusOrAfterItsEndNothingIsTold() {
        try (var bus = listening("")) {
            var told = CompletableFuture.supplyAsync(bus::next);
            daemon.close();
            assertThat(told.join()).isEmpty();
            assertThat(bus.next()).isEmpty();
        }
        try (var absent = new ScreenLockBus(root.resolve("none"), "")) {
            assertThat(absent.next()).isEmpty();
        }
    }

    @Test
    void closingEndsTheWait() {
        var bus = listening("");
        var told = CompletableFuture.supplyAsync(bus::next);
        bus.close();
        assertThat(told.join()).isEmpty();
    }

    @Test
    void theBusOfTheSessionIsThatOfTheEnvironment() throws Exception {
        String address = daemon.address() + ",guid=0123456789abcdef";
        var buses = ScreenLockBus.of(Map.of("DBUS_SESSION_BUS_ADDRESS", address));
        assertThat(buses).hasSize(2);
        try (var session = buses.getLast()) {
            Signals signals = () -> daemon.emit("/org/gnome/ScreenSaver", SCREEN_SAVER, true);
            assertThat(next(session, signals)).contains(ScreenLockEvent.LOCKED);
        }
    }
}
