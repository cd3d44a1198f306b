package rubezh.app.release;

import module java.base;

import rubezh.session.OpenRegister;
import rubezh.store.file.RegisterFileFacts;

/** Packs golden stations and writes the statement of what they must open to. */
record GoldenPack(GoldenWorld world) {
    private static final List<String> POST =
            List.of(
                    "data/station.db",
                    "data/projection.img",
                    "data/training-password.txt",
                    "config/mark");

    private static final List<String> HEADQUARTERS =
            List.of("data/station.db", "data/training-password.txt", "config/mark");

    /**
     * Packs the stations of the world.
     *
     * @param backup name of the backup of the post
     */
    void write(String backup) throws IOException {
        Clock clock = world.clock();
        GoldenStation post = world.post;
        post.pack(
                world.golden("post.zip"), Stream.concat(POST.stream(), Stream.of(backup)).toList());
        world.headquarters.pack(world.golden("headquarters.zip"), HEADQUARTERS);
        world.real.pack(world.golden("real.zip"), List.of("data/station.db", "config/mark"));
        state("post.txt", facts(post, clock));
        state("headquarters.txt", facts(world.headquarters, clock));
        state("real.txt", real(world.real, clock));
        var before = new GoldenStation(Files.createTempDirectory("golden"));
        Files.createDirectories(before.data());
        Files.copy(post.file(backup), before.file("data/station.db"));
        state("backup.txt", facts(before, clock));
    }

    private void state(String name, List<String> facts) throws IOException {
        Files.writeString(world.golden(name), String.join("\n", facts) + "\n");
    }

    /** Returns the facts of the register that is not for training. */
    static List<String> real(GoldenStation station, Clock clock) {
        var facts = new ArrayList<String>();
        facts.add("register " + RegisterFileFacts.readClosed(station.data()).register());
        try (OpenRegister open = station.open("chief", clock)) {
            facts.addAll(GoldenStatement.records(open));
            facts.addAll(GoldenStatement.accounts(open));
        }
        return facts;
    }

    static void compress(Path file, Path to) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(file, out);
        }
    }

    /** Returns all facts of a register, its id first. */
    static List<String> facts(GoldenStation station, Clock clock) {
        var facts = new ArrayList<String>();
        facts.add("register " + RegisterFileFacts.readClosed(station.data()).register());
        try (OpenRegister open = station.open("supervisor", clock)) {
            facts.addAll(GoldenStatement.records(open));
        }
        try (OpenRegister open = station.open("officer", clock)) {
            facts.addAll(GoldenStatement.own(open));
        }
        try (OpenRegister open = station.open("admin", clock)) {
            facts.addAll(GoldenStatement.accounts(open));
        }
        return facts;
    }
}
