package rubezh.store.file;

import module java.base;

import rubezh.bundle.roster.KnownInstallationLookup;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.PhasedViolations;
import rubezh.domain.station.Station;
import rubezh.fixtures.RememberedHash;
import rubezh.register.Register;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.security.Officer;
import rubezh.security.PasswordHashCost;
import rubezh.security.Role;
import rubezh.store.LockedStation;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;
import rubezh.table.ReferenceReader;

/** Registers for tests: real files, minimum password hash cost, fixed clock. */
public final class TestStations {
    public static final String PASSWORD = "granit-kometa-lodka-venik";
    public static final Officer OFFICER =
            new Officer("asanov", "Asanov A. A.", "inspector", Role.OF_FOUNDER);
    public static final Station STATION =
            new Station(
                    "KG-OSH",
                    "Ош",
                    "Osh",
                    new Country("KG"),
                    ZoneId.of("Asia/Bishkek"),
                    Station.USUAL_DAY_START,
                    true,
                    "A");
    public static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
    public static final ReferenceData REFERENCE = ReferenceReader.builtIn();

    private TestStations() {}

    static StoreConfig storeConfig(Path root) {
        return storeConfig(root, "post-1", InstantSource.fixed(NOW));
    }

    static StoreConfig storeConfig(Path root, String machine, InstantSource clock) {
        return storeConfig(root, machine, clock, _ -> PhasedViolations.NONE);
    }

    private static StoreConfig storeConfig(
            Path root,
            String machine,
            InstantSource clock,
            Function<Seizure, PhasedViolations> rules) {
        return new StoreConfig(
                clock,
                new SecureRandom(),
                root.resolve("marks"),
                machine,
                RememberedHash.ARGON2ID,
                PasswordHashCost.MINIMUM,
                REFERENCE.copy(),
                rules,
                KnownInstallationLookup::new);
    }

    static StationFile file(Path root) {
        return new StationFile(root.resolve("data"), storeConfig(root));
    }

    /** Returns a file with another {@code synchronous}, for the control of the power-loss test. */
    public static StationFile file(Path root, String synchronous) {
        Path data = root.resolve("data");
        return new StationFile(
                data, storeConfig(root), new Database(data.resolve("station.db"), synchronous));
    }

    private static final class Template {
        private static final RegisterTemplate NEW = RegisterTemplate.of(STATION);
    }

    /** Writes the files of a new register. */
    public static void write(Path root) {
        Template.NEW.write(root);
    }

    /** Writes a new register and signs in. */
    public static OpenStation create(Path root) {
        write(root);
        return open(root);
    }

    /** Creates a register with keys of its own, not those of the template. */
    public static OpenStation createAnew(Path root) {
        return file(root).create(STATION, OFFICER, PASSWORD);
    }

    /** Creates the register of another station, with keys of its own. */
    public static OpenStation createAnew(Path root, String code) {
        var station =
                new Station(
                        code,
                        STATION.nameRu(),
                        STATION.nameEn(),
                        STATION.country(),
                        STATION.zone(),
                        STATION.dayStart(),
                        true,
                        "A");
        return file(root).create(station, OFFICER, PASSWORD);
    }

    /** Creates a register whose lists count the violations of these rules. */
    public static OpenStation create(Path root, Function<Seizure, PhasedViolations> rules) {
        return file(root, rules).create(STATION, OFFICER, PASSWORD);
    }

    /** Opens a register whose lists count the violations of these rules. */
    public static OpenStation open(Path root, Function<Seizure, PhasedViolations> rules) {
        return open(file(root, rules));
    }

    private static StationFile file(Path root, Function<Seizure, PhasedViolations> rules) {
        InstantSource clock = InstantSource.fixed(NOW);
        return new StationFile(root.resolve("data"), storeConfig(root, "post-1", clock, rules));
    }

    /** Returns a register service over an open station, with the usual rules. */
    public static Register register(OpenStation open) {
        var storage =
                new RegisterStorage(
                        open.journal(),
                        open.drafts(),
                        open.blobs(),
                        open.notes(),
                        open.catalogue(),
                        REFERENCE,
                        _ -> Optional.empty());
        var source = new IdSource(InstantSource.fixed(NOW), UUID::randomUUID, new SecureRandom());
        return new Register(storage, open.session(), STATION, source);
    }

    public static OpenStation open(Path root) {
        return open(file(root));
    }

    public static OpenStation open(StationFile file) {
        return signIn(file, "asanov", PASSWORD);
    }

    /** Signs an officer in. */
    public static OpenStation signIn(Path root, String login, String password) {
        return signIn(file(root), login, password);
    }

    /** Opens a register and signs an officer in. */
    public static OpenStation signIn(StationFile file, String login, String password) {
        LockedStation locked = file.open();
        try {
            return locked.unlock(login, password, _ -> {});
        } catch (RuntimeException refused) {
            locked.close();
            throw refused;
        }
    }

    /** Limits the file of a station to its size, as on a full disk. */
    public static void limitToCurrentSize(OpenStation station) {
        limitToCurrentSizeAnd(station, 0);
    }

    /** Limits the file of a station to its size and some pages more. */
    public static void limitToCurrentSizeAnd(OpenStation station, int pages) {
        limitPages(station, pages + " + (SELECT page_count FROM pragma_page_count)");
    }

    /** Removes the limit. */
    public static void liftSizeLimit(OpenStation station) {
        limitPages(station, "1000000");
    }

    private static void limitPages(OpenStation station, String pages) {
        station.handle()
                .connections()
                .write(connection -> {
                    try (var statement = connection.createStatement()) {
                        String count = Database.queryText(statement, "SELECT " + pages);
                        return statement.execute("PRAGMA max_page_count=" + count);
                    }
                });
    }
}
