package rubezh.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.domain.station.Station;
import rubezh.store.StationFile;

/**
 * A new register, made once and written for each test: the tables and the password hash of a new
 * register take longer than the rest of most tests. All registers of one template have one
 * identity.
 */
public final class RegisterTemplate {
    private final byte[] database;
    private final byte[] mark;
    private final UUID register;

    private RegisterTemplate(byte[] database, byte[] mark, UUID register) {
        this.database = database;
        this.mark = mark;
        this.register = register;
    }

    /** Makes a register of a station with one officer. */
    public static RegisterTemplate of(Station station) {
        try {
            Path root = Files.createTempDirectory("template");
            Path data = root.resolve("data");
            new StationFile(data, TestStations.storeConfig(root))
                    .create(station, TestStations.OFFICER, TestStations.PASSWORD)
                    .close();
            Path file = data.resolve("station.db");
            try (var connections = new Connections(new Database(file))) {
                UUID register = connections.read(StationMetadata::readRegisterId);
                byte[] mark = Files.readAllBytes(markFile(root, register));
                return new RegisterTemplate(Files.readAllBytes(file), mark, register);
            } finally {
                delete(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the register into {@code data}, and into {@code marks} the mark of that folder. */
    public void write(Path root) {
        try {
            Files.createDirectories(root.resolve("data"));
            Files.createDirectories(root.resolve("marks"));
            Files.write(root.resolve("data/station.db"), database);
            // A short reserve: the real one would cost every test 8 MB.
            Files.write(root.resolve("data/station.reserve"), new byte[1]);
            Files.write(markFile(root, register), mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the file named after register and folder, as {@link HighWaterMarkFile} does it. */
    static Path markFile(Path root, UUID register) {
        Path folder = root.resolve("data").toAbsolutePath().normalize();
        String hash = Sha256.digest(Bytes.of(register + "\0" + folder)).hex();
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
