package rubezh.store.hub;

import module java.base;

/** Programs of the newest PostgreSQL that is installed, run by an account that they accept. */
public final class PostgresPrograms {
    private PostgresPrograms() {}

    /**
     * Returns the command of a server that archives into a folder. A file gets its name when it is
     * whole: a server that is lost while it copies would else leave half a file.
     */
    public static String archiving(Path folder) {
        return "test ! -f %1$s/%%f && cp %%p %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f"
                .formatted(folder);
    }

    /** Makes a folder that the server may write to. */
    public static Path newArchive() {
        try {
            Path made = Files.createTempDirectory("rubezh-archive");
            giveAway(made);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills processes of the server by their numbers; it recovers by itself. */
    public static void kill(Collection<Long> processes) {
        processes.forEach(one -> ProcessHandle.of(one).ifPresent(ProcessHandle::destroyForcibly));
    }

    static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.filter(one -> Files.isExecutable(one.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(PostgresPrograms::version))
                    .map(newest -> newest.resolve("bin"));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    static int version(Path folder) {
        return Integer.parseInt(String.valueOf(folder.getFileName()));
    }

    static String program(String name) {
        return programs().orElseThrow().resolve(name).toString();
    }

    /** Runs a program of PostgreSQL with the password of the administrator. */
    static void runProgram(String name, String... arguments) {
        var command = new ArrayList<>(List.of(program(name)));
        command.addAll(List.of(arguments));
        ProcessBuilder process = builder(command.toArray(String[]::new));
        process.environment().put("PGPASSWORD", HubCluster.PASSWORD);
        run(process);
    }

    /** PostgreSQL does not run as root: its own account does, which Debian makes with it. */
    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    static void giveAway(Path folder) {
        if (isRoot()) {
            runAsIs("chown", "-R", "postgres", folder.toString());
        }
    }

    static ProcessBuilder builder(String... command) {
        var all = new ArrayList<String>();
        if (isRoot()) {
            all.addAll(
                    List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        all.addAll(List.of(command));
        return new ProcessBuilder(all)
                .directory(new File("/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    static void run(String... command) {
        run(builder(command));
    }

    static void runAsIs(String... command) {
        run(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD));
    }

    static void run(ProcessBuilder builder) {
        try {
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(status + " from " + builder.command());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void makeCluster(Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), HubCluster.PASSWORD);
        giveAway(folder);
        run(
                program("initdb"),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + HubCluster.ADMINISTRATOR,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync");
    }

    /** Makes a certificate for {@code localhost}, and for no other name. */
    static void certify(Path folder) {
        runAsIs(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                folder.resolve("server.key").toString(),
                "-out",
                folder.resolve("server.crt").toString());
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns the last lines of a log. */
    static String lastLines(File log) {
        try (Stream<String> lines = Files.lines(log.toPath())) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 5), all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
