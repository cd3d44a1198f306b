package rubezh.store.file;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.station.Station;
import rubezh.store.OpenStation;
import rubezh.store.StationFile;

/**
 * A new register, made once and written for each test: the tables and the password hash of a new
 * register take longer than the rest of most tests. All registers of one template have one
 * identity.
 */
public final class RegisterTemplate {
    private final String folder;
    private final byte[] database;
    private final byte[] mark;
    private final UUID register;

    private RegisterTemplate(String folder, byte[] database, byte[] mark, UUID register) {
        this.folder = folder;
        this.database = database;
        this.mark = mark;
        this.register = register;
    }

    /** Makes a register of a station with one officer, in {@code data}. */
    public static RegisterTemplate of(Station station) {
        return of(
                "data",
                root ->
                        new StationFile(root.resolve("data"), TestStations.storeConfig(root))
                                .create(station, TestStations.OFFICER, TestStations.PASSWORD));
    }

    /**
     * Makes a register.
     *
     * @param folder name of its data folder
     * @param create creates that folder and {@code marks} in another one, and opens the register
     */
    public static RegisterTemplate of(String folder, Function<Path, OpenStation> create) {
        try {
            Path root = Files.createTempDirectory("template");
            create.apply(root).close();
            Path file = root.resolve(folder).resolve("station.db");
            try (var connections = new Connections(new Database(file))) {
                UUID register = connections.read(StationMetadata::readRegisterId);
                byte[] mark = Files.readAllBytes(markFile(root, folder, register));
                return new RegisterTemplate(folder, Files.readAllBytes(file), mark, register);
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the register into its folder, and into {@code marks} the mark of that folder. */
    public void write(Path root) {
        try {
            Path data = Files.createDirectories(root.resolve(folder));
            Files.createDirectories(root.resolve("marks"));
            Files.write(data.resolve("station.db"), database);
            // A short reserve: the real one would cost every test 8 MB.
            Files.write(data.resolve("station.reserve"), new byte[1]);
            Files.write(markFile(root, folder, register), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file named after register and folder, as {@link HighWaterMarkFile} does it. */
    static Path markFile(Path root, String folder, UUID register) {
        Path data = root.resolve(folder).toAbsolutePath().normalize();
        String hash = Sha256.digest(Bytes.of(register + "\0" + data)).hex();
        return root.resolve("marks").resolve(hash.substring(0, 32) + ".mark");
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
