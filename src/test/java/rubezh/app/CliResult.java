package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.cli.Cli;
import rubezh.cli.command.CliConfig;
import rubezh.fixtures.RememberedHash;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.text.Language;

/**
 * Result of a command.
 *
 * @param status exit code
 * @param out standard output
 * @param err standard error
 */
public record CliResult(int status, String out, String err) {
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Asia/Bishkek"));
    public static final String PHRASE = "granite-lantern-poplar-river-stone";

    /**
     * Runs a command in this process.
     *
     * @param root folder of the settings
     * @param more environment variables besides those of an officer
     */
    public static CliResult run(Path root, Map<String, String> more, String... arguments) {
        return run(root, more, CLOCK, arguments);
    }

    /** Runs a command in this process at another time. */
    public static CliResult run(
            Path root, Map<String, String> more, Clock clock, String... arguments) {
        return of(stations(root, more, clock), environment(root, more), clock, arguments);
    }

    /** Runs a command like {@link #run}, which must succeed. */
    public static CliResult done(Path root, Map<String, String> more, String... arguments) {
        CliResult result = run(root, more, arguments);
        assertThat(result.status()).as(result.err()).isZero();
        return result;
    }

    /** Runs a command over registers, with the environment variables given alone. */
    public static CliResult of(
            Stations stations, Map<String, String> environment, Clock clock, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var config =
                new CliConfig(
                        environment,
                        Language.EN,
                        clock,
                        printStream(out),
                        printStream(err),
                        _ -> 0);
        int status = new Cli(config, stations).run(arguments);
        return new CliResult(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> environment(Path root, Map<String, String> more) {
        var environment = new HashMap<>(Map.of("RUBEZH_CONFIG", root.resolve("config").toString()));
        environment.put("RUBEZH_PASSWORD", PHRASE);
        environment.put("RUBEZH_USER", "supervisor");
        environment.put("RUBEZH_BUNDLES", root.toString());
        environment.putAll(more);
        return environment;
    }

    /** Returns the registers as the command line sees them. */
    public static Stations stations(Path root, Map<String, String> more) {
        return stations(root, more, CLOCK);
    }

    /** Returns the same registers at another time. */
    public static Stations stations(Path root, Map<String, String> more, Clock clock) {
        var environment = environment(root, more);
        var ids = com.fasterxml.uuid.Generators.timeBasedEpochRandomGenerator();
        var machine =
                new Machine(
                        environment,
                        clock,
                        ids::generate,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.EN);
        return new StationService(machine, Folders.find(environment, null));
    }

    /** Opens the register that commands with these variables work on, for other packages. */
    public static OpenRegister register(Path root, Map<String, String> more) {
        return open(root, more);
    }

    /** Opens the register that commands with these variables work on. */
    static LocalOpenRegister open(Path root, Map<String, String> more) {
        Map<String, String> environment = environment(root, more);
        Path folder = Path.of(Objects.requireNonNull(environment.get("RUBEZH_DATA")));
        var login = Optional.ofNullable(environment.get("RUBEZH_USER"));
        return (LocalOpenRegister)
                stations(root, more).open(folder, login, PHRASE.toCharArray(), _ -> {});
    }

    /** Opens the same register by its services alone. */
    public static OpenRegister openRegister(Path root, Map<String, String> more) {
        return open(root, more);
    }

    private static PrintStream printStream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Lets a register take another one, or itself, for headquarters, so that its word counts. */
    public static void takeForHeadquarters(
            Path root, Map<String, String> at, Map<String, String> headquarters) {
        if (at.equals(headquarters)) {
            try (LocalOpenRegister open = open(root, at)) {
                OpenRegisterFixture.takeForHeadquarters(open, open);
            }
            return;
        }
        try (LocalOpenRegister open = open(root, at);
                LocalOpenRegister other = open(root, headquarters)) {
            OpenRegisterFixture.takeForHeadquarters(open, other);
        }
    }

    /** Creates a training station without peers. */
    public static Map<String, String> newStation(Path root, Path folder, String code) {
        var station =
                Map.of(
                        "RUBEZH_DATA",
                        folder.resolve("stranger").toString(),
                        "RUBEZH_USER",
                        "chief");
        String facts = "--country KG --name-ru Osh --name-en Osh --admin chief";
        CliResult made =
                run(
                        root,
                        station,
                        ("init --station " + code + " " + facts + " --training").split(" "));
        assertThat(made.status()).as(made.err()).isZero();
        return station;
    }
}
