package rubezh.app;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.session.OpenRegister;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.text.Fault;
import rubezh.ui.desktop.RegisterAccess;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * Register in the data folder of this machine, for the window. Keeps its file open from the sign-in
 * screen until the window closes.
 */
final class LocalRegisterAccess implements RegisterAccess {
    private final StationService stations;
    private final Machine machine;
    private final Folders folders;
    private @Nullable LockedStation locked;
    private @Nullable LocalOpenRegister openRegister;

    LocalRegisterAccess(StationService stations, Machine machine, Folders folders) {
        this.stations = stations;
        this.machine = machine;
        this.folders = folders;
    }

    @Override
    public boolean exists() {
        return stations.exists(folders.data());
    }

    /** Opens the file before the sign-in screen needs it; a fault appears on that screen. */
    void preload() {
        try {
            if (exists()) {
                signInService();
            }
        } catch (Fault shownAtSignIn) {
            locked = null;
        }
    }

    @Override
    public RegisterSetup setup() {
        return new LocalRegisterSetup(stations, machine, folders.data());
    }

    @Override
    public synchronized SignInService signInService() {
        if (locked == null) {
            locked = stations.stationFile(folders.data()).open();
        }
        return new LocalSignInService(locked, this::onSignedIn);
    }

    private synchronized void onSignedIn(OpenStation station) {
        openRegister = stations.openRegister(folders.data(), station);
        openRegister.warmUpLater();
    }

    @Override
    public synchronized OpenRegister openRegister() {
        return Objects.requireNonNull(openRegister, "nobody signed in");
    }

    @Override
    public synchronized void runMaintenance() {
        if (openRegister != null) {
            openRegister.openStation().runMaintenance();
        }
    }

    @Override
    public synchronized void lock() {
        if (openRegister != null) {
            locked = openRegister.lock();
            openRegister = null;
        }
    }

    @Override
    public synchronized void close() {
        if (openRegister != null) {
            openRegister.close();
        } else if (locked != null) {
            locked.close();
        }
        openRegister = null;
        locked = null;
    }
}
