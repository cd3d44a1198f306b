package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.backup.RestoreService;
import rubezh.diagnosis.DiagnosisService;
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
    private static final Logger LOG = LoggerFactory.getLogger(LocalRegisterAccess.class);

    private final StationService stations;
    private final Machine machine;
    private final Folders folders;
    private volatile @Nullable LockedStation locked;
    private volatile @Nullable LocalOpenRegister openRegister;
    private volatile @Nullable LocalOpenRegister ending;
    private volatile @Nullable LocalRegisterSetup setup;
    private volatile boolean leaving;
    private final AtomicBoolean backingUp = new AtomicBoolean();

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
        var started = new LocalRegisterSetup(stations, machine, folders.data());
        setup = started;
        return started;
    }

    @Override
    public DiagnosisService diagnosis() {
        LocalOpenRegister open = openRegister;
        boolean openHere = open != null || locked != null || ending != null;
        return stations.diagnosis(
                folders.data(),
                openHere,
                Optional.ofNullable(open).map(register -> register.backups().status()));
    }

    @Override
    public RestoreService restores() {
        return stations.restores(folders.data());
    }

    @Override
    public SignInService signInService() {
        LockedStation file = locked;
        var places = new BackupPlaces(machine.environment(), folders.config(), folders.data());
        return new LocalSignInService(
                file == null ? openFile() : file, places, this::finishLock, this::onSignedIn);
    }

    @Override
    public Optional<String> trainingPhrase() {
        return stations.trainingPhrase(folders.data());
    }

    @Override
    public synchronized void removeTraining() {
        closeNow();
        stations.removeTraining(folders.data());
    }

    private synchronized LockedStation openFile() {
        LockedStation file = locked;
        if (file == null) {
            file = stations.stationFile(folders.data()).open();
            locked = file;
        }
        return file;
    }

    private synchronized void onSignedIn(OpenStation station) {
        leaving = false;
        openRegister = stations.signedIn(folders.data(), station);
    }

    @Override
    public synchronized OpenRegister openRegister() {
        return Objects.requireNonNull(openRegister, "nobody signed in");
    }

    @Override
    public synchronized void warmUp() {
        LocalOpenRegister open = openRegister;
        if (open != null) {
            open.warmUpLater();
        }
    }

    @Override
    public void runMaintenance() {
        LocalOpenRegister maintained = maintain();
        if (maintained != null && backingUp.compareAndSet(false, true)) {
            try {
                backUpIfDue(maintained);
            } finally {
                backingUp.set(false);
            }
        }
    }

    private synchronized @Nullable LocalOpenRegister maintain() {
        LocalOpenRegister open = openRegister;
        if (open != null) {
            open.openStation().runMaintenance();
        }
        return open;
    }

    /**
     * Gives way to whoever locks or closes, who must not wait for it; the next time it is due
     * again. What fails is kept by the service for the status bar.
     */
    private void backUpIfDue(LocalOpenRegister open) {
        try {
            open.backups()
                    .runDue(_ -> {
                        if (leaving) {
                            throw new CancellationException();
                        }
                    });
        } catch (CancellationException given) {
            LOG.info("backup put off");
        } catch (Fault signedOut) {
            LOG.info("no backup after signing out: {}", signedOut.code());
        }
    }

    /** Waits for nobody: work that runs finds that nothing is permitted any more. */
    @Override
    public void lock() {
        leaving = true;
        LocalOpenRegister open = openRegister;
        if (open != null) {
            open.openStation().session().end();
            locked = LockedStation.of(open.openStation());
            ending = open;
            openRegister = null;
        }
    }

    @Override
    public synchronized void finishLock() {
        LocalOpenRegister open = ending;
        if (open != null) {
            locked = open.lock();
            ending = null;
        }
    }

    @Override
    public void close() {
        leaving = true;
        closeNow();
    }

    private synchronized void closeNow() {
        finishLock();
        LocalRegisterSetup started = setup;
        if (started != null) {
            started.close();
        }
        LocalOpenRegister open = openRegister;
        LockedStation file = locked;
        if (open != null) {
            open.close();
        } else if (file != null) {
            file.close();
        }
        openRegister = null;
        locked = null;
    }
}
