package rubezh.app.release;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.app.CliResult;
import rubezh.session.OpenRegister;

/** Two posts and their headquarters while the golden files are made; ten minutes pass each time. */
final class GoldenWorld {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    final GoldenStation post;
    final GoldenStation neighbour;
    final GoldenStation headquarters;
    final GoldenStation real;
    private final Path target;
    private Instant now = Instant.parse("2026-11-25T02:00:00Z");

    /**
     * @param root folder of the computers
     * @param target folder of the golden files
     */
    GoldenWorld(Path root, Path target) {
        this.target = target;
        this.post = new GoldenStation(root.resolve("post"));
        this.neighbour = new GoldenStation(root.resolve("neighbour"));
        this.headquarters = new GoldenStation(root.resolve("headquarters"));
        this.real = new GoldenStation(root.resolve("real"));
    }

    /** Lets ten minutes pass. */
    Clock clock() {
        now = now.plusSeconds(600);
        return Clock.fixed(now, ZONE);
    }

    /** Returns a golden file. */
    Path golden(String name) {
        return target.resolve(name);
    }

    /** Runs a command like {@link #run}, which must succeed; returns what it prints. */
    String at(GoldenStation station, String login, String line) {
        CliResult result = run(station, login, line);
        assertThat(result.status()).as(line + "\n" + result.out() + result.err()).isZero();
        return result.out();
    }

    /**
     * Runs a command.
     *
     * @param line words between blanks; in a word {@code _} is a blank, {@code @name} a file of the
     *     computer and {@code %name} a golden file
     */
    CliResult run(GoldenStation station, String login, String line) {
        String[] words =
                Arrays.stream(line.split(" "))
                        .map(word ->
                                switch (word.charAt(0)) {
                                    case '@' -> station.file(word.substring(1)).toString();
                                    case '%' -> golden(word.substring(1)).toString();
                                    default -> word.replace('_', ' ');
                                })
                        .toArray(String[]::new);
        return station.run(login, clock(), words);
    }

    OpenRegister open(GoldenStation station, String login) {
        return station.open(login, clock());
    }

    /** Carries what a station has not acknowledged. */
    void carry(GoldenStation from, GoldenStation to) {
        at(
                from,
                "supervisor",
                "export --since-ack --drafts --force -o @carried.json.age --to " + code(to));
        take(to, from.file("carried.json.age"));
    }

    /** Imports a bundle; conflicts and offers that it brings are told by the exit status. */
    void take(GoldenStation to, Path bundle) {
        CliResult taken = to.run("supervisor", clock(), "import", bundle.toString());
        assertThat(taken.status()).as(taken.err()).isIn(0, 3, 4);
    }

    private String code(GoldenStation station) {
        return station == post ? "KG-DOS" : station == neighbour ? "KG-KAR" : "HQ";
    }
}
