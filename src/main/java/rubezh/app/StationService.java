package rubezh.app;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.app.diagnosis.CheckedComputer;
import rubezh.app.diagnosis.CheckedComputer.CheckedFolders;
import rubezh.app.diagnosis.LocalDiagnosisService;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.backup.RestoreService;
import rubezh.bundle.roster.KnownInstallationLookup;
import rubezh.diagnosis.DiagnosisService;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.station.Station;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.RecoveryCode;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.store.file.StoreConfig;
import rubezh.table.ReferenceReader;
import rubezh.text.Fault;

/** Creates and opens the registers on this machine, for the command line and the desktop. */
final class StationService implements Stations {
    private final Machine machine;
    private final Folders folders;
    private final ReferenceData reference = ReferenceReader.builtIn();

    StationService(Machine machine, Folders folders) {
        this.machine = machine;
        this.folders = folders;
    }

    ReferenceData reference() {
        return reference;
    }

    @Override
    public Path folder(@Nullable Path argument) {
        return argument == null ? folders.data() : argument.toAbsolutePath().normalize();
    }

    @Override
    public boolean exists(Path folder) {
        return stationFile(folder).exists();
    }

    @Override
    public Station readStation(Path folder) {
        try (LockedStation locked = stationFile(folder).open()) {
            return locked.station();
        }
    }

    @Override
    public OpenRegister openTraining(
            Path folder, TrainingPost post, TrainingOfficer as, Optional<String> phrase) {
        return new TrainingStations(this, machine).openOrCreate(folder, post, as, phrase);
    }

    @Override
    public Optional<String> trainingPhrase(Path folder) {
        return TrainingStations.phrase(folder);
    }

    @Override
    public void removeTraining(Path folder) {
        new TrainingStations(this, machine).remove(folder);
    }

    @Override
    public long recordTraining(
            OpenRegister register, Stream<Seizure> cases, LongConsumer progress) {
        return TrainingStations.recordCases(register, cases, progress);
    }

    @Override
    public OpenRegister create(Path folder, Station station, Officer officer, char[] password) {
        PasswordHashCost cost =
                station.training() ? PasswordHashCost.MINIMUM : PasswordHashCost.STANDARD;
        return signedIn(
                folder, stationFile(folder, cost).create(station, officer, new String(password)));
    }

    @Override
    public OpenRegister open(
            Path folder, Optional<String> login, char[] password, LongConsumer progress) {
        LockedStation locked = stationFile(folder).open();
        try {
            String name = login.orElseGet(() -> onlyOfficer(locked.officers()));
            return signedIn(folder, locked.unlock(name, new String(password), progress));
        } catch (RuntimeException e) {
            locked.close();
            throw e;
        }
    }

    @Override
    public String recover(Path folder, RecoveryCode code, String login) {
        try (LockedStation locked = stationFile(folder).open()) {
            return locked.recover(code, login);
        }
    }

    @Override
    public RestoreService restores(Path folder) {
        return new LocalRestoreService(this, machine, folders.config(), folder);
    }

    @Override
    public DiagnosisService diagnosis(Path folder) {
        return diagnosis(folder, false, Optional.empty());
    }

    /**
     * Returns the check of this computer.
     *
     * @param openHere whether this process has the register open
     * @param backups what a signed-in officer is told of the backups; empty before
     */
    DiagnosisService diagnosis(Path folder, boolean openHere, Optional<BackupStatus> backups) {
        var places = new BackupPlaces(machine.environment(), folders.config(), folder);
        return new LocalDiagnosisService(
                new CheckedComputer(
                        new CheckedFolders(
                                folder,
                                folders.config(),
                                folders.state(),
                                places.first(),
                                places.second()),
                        machine.clock(),
                        CheckedComputer.SystemFiles.current(),
                        openHere,
                        backups));
    }

    StoreConfig storeConfig() {
        return storeConfig(PasswordHashCost.STANDARD);
    }

    private static String onlyOfficer(List<Officer> officers) {
        if (officers.size() != 1) {
            throw new Fault(
                    Fault.Exit.USAGE,
                    "APP-012",
                    String.join(", ", officers.stream().map(Officer::login).toList()));
        }
        return officers.getFirst().login();
    }

    StationFile stationFile(Path folder) {
        return stationFile(folder, PasswordHashCost.STANDARD);
    }

    private StationFile stationFile(Path folder, PasswordHashCost cost) {
        return new StationFile(folder, storeConfig(cost));
    }

    /** Each register that is opened has code lists of its own, over the built-in ones. */
    private StoreConfig storeConfig(PasswordHashCost cost) {
        ReferenceData own = reference.copy();
        return new StoreConfig(
                machine.clock(),
                machine.random(),
                folders.config(),
                machine.name(),
                machine.passwordHash(),
                cost,
                own,
                seizure -> SeizureRules.check(seizure, machine.clock().instant(), own),
                KnownInstallationLookup::new);
    }

    /** Opens the register of an officer who signed in, not a copy of one. */
    LocalOpenRegister signedIn(Path folder, OpenStation open) {
        open.recordEarlierRoles();
        return openRegister(folder, open);
    }

    LocalOpenRegister openRegister(Path folder, OpenStation open) {
        return new LocalOpenRegister(open, machine, folder.resolve("import"));
    }
}
