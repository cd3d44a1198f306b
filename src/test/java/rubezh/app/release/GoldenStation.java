package rubezh.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.app.CliResult;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;

/**
 * A computer of the golden files: {@code data}, {@code config} and {@code backups} in a folder of
 * its own. Packed as a ZIP file, in which the mark is named after the register alone, as its real
 * name follows from the folder too.
 *
 * @param folder folder of the computer
 */
record GoldenStation(Path folder) {
    /** Password of every officer of the golden files. */
    static final String PASSWORD = CliResult.PHRASE;

    private static final String NAMELESS_MARK = "config/mark";

    Path data() {
        return folder.resolve("data");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private Map<String, String> environment(String login) {
        return Map.of(
                "RUBEZH_DATA", data().toString(),
                "RUBEZH_CONFIG", folder.resolve("config").toString(),
                "RUBEZH_BUNDLES", folder.toString(),
                "RUBEZH_USER", login,
                "HOSTNAME", "post-laptop");
    }

    /** Creates a training register with an officer of each role. */
    void create(TrainingPost post, Clock clock) {
        var admin = TrainingOfficer.ADMINISTRATOR;
        try (OpenRegister open =
                CliResult.stations(folder, environment(admin.login()), clock)
                        .openTraining(data(), post, admin, Optional.of(PASSWORD))) {
            assertThat(open.officer().roles()).contains(Role.ADMINISTRATOR);
        }
    }

    /** Signs an officer in. */
    OpenRegister open(String login, Clock clock) {
        return CliResult.stations(folder, environment(login), clock)
                .open(data(), Optional.of(login), PASSWORD.toCharArray(), _ -> {});
    }

    /** Runs a command. */
    CliResult run(String login, Clock clock, String... arguments) {
        return CliResult.run(folder, environment(login), clock, arguments);
    }

    /** Runs a command that must succeed; returns what it prints. */
    String done(String login, Clock clock, String... arguments) {
        CliResult result = run(login, clock, arguments);
        assertThat(result.status())
                .as(String.join(" ", arguments) + "\n" + result.out() + result.err())
                .isZero();
        return result.out();
    }

    /** Packs the files of the computer, those below {@code data/import} left out. */
    void pack(Path zip, List<String> names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(9);
            for (String name : names) {
                var entry = new ZipEntry(name);
                entry.setTimeLocal(LocalDateTime.of(2026, 12, 1, 0, 0));
                out.putNextEntry(entry);
                Files.copy(name.equals(NAMELESS_MARK) ? mark() : file(name), out);
            }
        }
    }

    private Path mark() throws IOException {
        try (Stream<Path> config = Files.list(folder.resolve("config"))) {
            return config.filter(file -> file.toString().endsWith(".mark"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Unpacks the files of a computer.
     *
     * @param register id of its register, which the name of the mark follows from
     */
    void unpack(Path zip, String register) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean isMark = entry.getName().equals(NAMELESS_MARK);
                Path file = file(isMark ? "config/" + markName(register) : entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(in, file);
            }
        }
        // A short reserve: the real one would cost every test 8 MB.
        Files.write(file("data/station.reserve"), new byte[1]);
    }

    private String markName(String register) {
        String of = register + "\0" + data().toAbsolutePath().normalize();
        return Sha256.digest(of.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32) + ".mark";
    }
}
