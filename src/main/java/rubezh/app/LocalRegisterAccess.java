package rubezh.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.text.Fault;
import rubezh.ui.desktop.RegisterAccess;
import rubezh.ui.desktop.SessionContext;
import rubezh.ui.signin.RegisterSetup;
import rubezh.ui.signin.SignInService;

/**
 * The register of this machine, for the window. Holds the file from the first look at the door to
 * the end.
 */
final class LocalRegisterAccess implements RegisterAccess {
    private final StationService stations;
    private final Machine machine;
    private final Folders folders;
    private @Nullable LockedStation locked;
    private @Nullable LocalOpenRegister openRegister;

    LocalRegisterAccess(StationService registers, Machine machine, Folders folders) {
        this.stations = registers;
        this.machine = machine;
        this.folders = folders;
    }

    @Override
    public boolean exists() {
        return stations.exists(folders.data());
    }

    /** Opens the register before its door is asked for; what keeps it shut is told there. */
    void preload() {
        try {
            if (exists()) {
                signInService();
            }
        } catch (Fault toldAtTheDoor) {
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
    public synchronized SessionContext openRegister() {
        LocalOpenRegister workplace = Objects.requireNonNull(openRegister, "nobody signed in");
        return new SessionContext(
                workplace.station(),
                workplace.session().officer(),
                workplace.reference(),
                workplace.register(),
                workplace.exchange(),
                workplace.papers(),
                noticeKeys(workplace),
                Path.of(System.getProperty("user.home")));
    }

    private static List<String> noticeKeys(LocalOpenRegister workplace) {
        return workplace.openStation().notices().stream().map(n -> "shell.notice." + n).toList();
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
