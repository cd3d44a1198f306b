package rubezh.ui.desktop;

import module java.base;

import rubezh.device.screenlock.ScreenLockBus;
import rubezh.device.screenlock.ScreenLockEvent;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.signin.LockReason;

/** Listens to the operating system for as long as a window is open, and locks with it. */
final class ScreenLockListener {
    private final List<ScreenLockBus> buses;
    private final Consumer<LockReason> lock;

    /** Worker of its own: each bus keeps a thread waiting. */
    private final BackgroundWorker worker = BackgroundWorker.dedicated();

    ScreenLockListener(List<ScreenLockBus> buses, Consumer<LockReason> lock) {
        this.buses = buses;
        this.lock = lock;
    }

    void start() {
        buses.forEach(this::await);
    }

    void stop() {
        buses.forEach(ScreenLockBus::close);
    }

    private void await(ScreenLockBus bus) {
        worker.of(_ -> bus.next())
                .detached()
                .onDone(event -> {
                    event.map(ScreenLockListener::reason).ifPresent(lock);
                    event.ifPresent(_ -> await(bus));
                })
                .start();
    }

    private static LockReason reason(ScreenLockEvent event) {
        return switch (event) {
            case LOCKED -> LockReason.SYSTEM;
            case SLEEPING -> LockReason.SLEEP;
        };
    }
}
