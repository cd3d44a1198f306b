package rubezh.store.hub;

import static rubezh.store.hub.PostgresPrograms.builder;
import static rubezh.store.hub.PostgresPrograms.certify;
import static rubezh.store.hub.PostgresPrograms.freePort;
import static rubezh.store.hub.PostgresPrograms.giveAway;
import static rubezh.store.hub.PostgresPrograms.lastLines;
import static rubezh.store.hub.PostgresPrograms.makeCluster;
import static rubezh.store.hub.PostgresPrograms.program;
import static rubezh.store.hub.PostgresPrograms.programs;
import static rubezh.store.hub.PostgresPrograms.runAsIs;
import static rubezh.store.hub.PostgresPrograms.runProgram;

import module java.base;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import rubezh.hub.HubAddress;
import rubezh.journal.Journal;

/**
 * A PostgreSQL server of the tests' own, in a folder of its own, on a port of this computer. Made
 * when it is first asked for, stopped and deleted with the process. Where PostgreSQL is not
 * installed, tests that need it are left out and say so.
 */
public final class HubCluster {
    /** Condition of the tests that need a server. */
    public static final String CONDITION = "rubezh.store.hub.HubCluster#isInstalled";

    /** Why they are left out. */
    public static final String REASON = "PostgreSQL is not installed; packaging/test installs it";

    /** Property with more settings of the server, for measurements: {@code name=value,…}. */
    private static final String SETTINGS = "rubezh.hub.settings";

    static final String ADMINISTRATOR = "hub_admin";

    /** Name of the standby. */
    public static final String STANDBY = "hub2";

    /** Password of the administrator. */
    public static final String PASSWORD = "cluster";

    private static final Supplier<HubCluster> SHARED = new Once();

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private volatile Process server;
    private final AtomicInteger databases = new AtomicInteger();
    private boolean hasTemplate;

    /** The server, started once. */
    private static final class Once implements Supplier<HubCluster> {
        private @Nullable HubCluster started;

        @Override
        public synchronized HubCluster get() {
            if (started == null) {
                started = start();
            }
            return started;
        }
    }

    private HubCluster(Path folder, int port, List<String> settings) throws IOException {
        this.folder = folder;
        this.port = port;
        this.settings = List.copyOf(settings);
        this.server = startServer();
    }

    /** Returns whether PostgreSQL is installed here. */
    public static boolean isInstalled() {
        return programs().isPresent();
    }

    /** Returns the server that all tests of a process share. */
    public static HubCluster shared() {
        return SHARED.get();
    }

    /**
     * Makes a server of one test's own, which it may stop and start; stopped with the process.
     *
     * @param settings of the server, as {@code name=value}
     */
    public static HubCluster start(String... settings) {
        try {
            Path folder = Files.createTempDirectory("rubezh-hub");
            certify(folder);
            makeCluster(folder);
            return begin(new HubCluster(folder, freePort(), List.of(settings)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HubCluster begin(HubCluster cluster) {
        Runtime.getRuntime().addShutdownHook(new Thread(cluster::stop));
        cluster.waitUntilReady();
        return cluster;
    }

    private Process startServer() throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                program("postgres"),
                                "-D",
                                folder.resolve("data").toString(),
                                "-p",
                                String.valueOf(port)));
        Stream.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "fsync=off",
                        "ssl=on",
                        "ssl_cert_file=" + folder.resolve("server.crt"),
                        "ssl_key_file=" + folder.resolve("server.key"),
                        "max_connections=200")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        Stream.of(System.getProperty(SETTINGS, "").split(","))
                .filter(setting -> !setting.isEmpty())
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return builder(command.toArray(String[]::new))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }

    /**
     * Makes a standby that follows this server, and lets this one acknowledge only what it has
     * applied; as the manual tells.
     *
     * @param through port of this computer by which it reaches this server
     */
    public HubCluster newStandby(int through) {
        try {
            Path copy = newFolder("rubezh-standby");
            execute(
                    "postgres",
                    "CREATE ROLE standby LOGIN REPLICATION PASSWORD '%s'".formatted(PASSWORD));
            runProgram(
                    "pg_basebackup",
                    "--pgdata=" + copy.resolve("data"),
                    "--dbname=host=127.0.0.1 port=%d user=standby application_name=%s"
                            .formatted(through, STANDBY),
                    "--write-recovery-conf",
                    "--wal-method=stream",
                    "--checkpoint=fast",
                    "--create-slot",
                    "--slot=" + STANDBY);

            HubCluster standby = begin(new HubCluster(copy, freePort(), List.of()));
            execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = " + STANDBY);
            execute("postgres", "ALTER SYSTEM SET synchronous_commit = 'remote_apply'");
            execute("postgres", "SELECT pg_reload_conf()");
            return standby;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a folder for the files of a server. */
    private Path newFolder(String name) throws IOException {
        Path made = Files.createTempDirectory(name);
        for (String file : List.of("server.crt", "server.key")) {
            Files.copy(folder.resolve(file), made.resolve(file));
        }
        giveAway(made);
        return made;
    }

    private String asAdministrator(String database) {
        return "host=127.0.0.1 port=%d user=%s dbname=%s".formatted(port, ADMINISTRATOR, database);
    }

    /** Writes a copy of a database and of the roles, as the manual tells. */
    public Path dump(HubAddress of) {
        try {
            Path made = newFolder("rubezh-dump");
            runProgram(
                    "pg_dumpall",
                    "--dbname=" + asAdministrator("postgres"),
                    "--roles-only",
                    "--file=" + made.resolve("roles.sql"));
            runProgram(
                    "pg_dump",
                    "--dbname=" + asAdministrator(of.database()),
                    "--format=custom",
                    "--file=" + made.resolve("rubezh.dump"));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Restores such a copy on this server, which has no hub of that name. */
    public void restore(Path dump) {
        runProgram(
                "psql",
                "--dbname=" + asAdministrator("postgres"),
                "--file=" + dump.resolve("roles.sql"));
        runProgram(
                "pg_restore",
                "--dbname=" + asAdministrator("postgres"),
                "--create",
                "--exit-on-error",
                dump.resolve("rubezh.dump").toString());
    }

    /** Copies the files of the running server, to go on from with what it archives. */
    public Path baseBackup() {
        try {
            Path copy = newFolder("rubezh-base");
            runProgram(
                    "pg_basebackup",
                    "--pgdata=" + copy.resolve("data"),
                    "--dbname=" + asAdministrator("postgres"),
                    "--wal-method=stream",
                    "--checkpoint=fast");
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server of such a copy as the other one was at a time. */
    public static HubCluster restoredTo(Path base, Path archive, String time) {
        try {
            Files.createFile(base.resolve("data/recovery.signal"));
            giveAway(base);
            HubCluster restored =
                    begin(
                            new HubCluster(
                                    base,
                                    freePort(),
                                    List.of(
                                            "restore_command=cp " + archive + "/%f %p",
                                            "recovery_target_time=" + time,
                                            "recovery_target_action=promote")));
            String recovers = "SELECT pg_is_in_recovery()::int";
            while (restored.number("postgres", recovers) == 1) {
                LockSupport.parkNanos(20_000_000);
            }
            return restored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a standby the primary. */
    public void promote() {
        execute("postgres", "SELECT pg_promote()");
    }

    /** Stops the server at once, as a loss of power of its computer, and starts it again. */
    public void crashAndStartAgain() {
        crash();
        try {
            server = startServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server at once, as a loss of power of its computer. */
    public void crash() {
        runAsIs("kill", "-QUIT", String.valueOf(server.pid()));
        try {
            server.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private File log() {
        return folder.resolve("log").toFile();
    }

    /** Returns the process of the server, whose children serve the connections. */
    ProcessHandle server() {
        return server.toHandle();
    }

    /** Returns the file of the server's certificate, which is its own authority. */
    public Path certificate() {
        return folder.resolve("server.crt");
    }

    /** Returns an encrypted address of a database for its administrator. */
    public String encryptedAddress(String host, String database) {
        return "postgresql://" + ADMINISTRATOR + "@" + host + ":" + port + "/" + database;
    }

    /** Waits until the server lets the administrator in. */
    public void waitUntilReady() {
        Instant end = Instant.now().plusSeconds(60);
        while (true) {
            try (Connection connection = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                if (!server.isAlive() || Instant.now().isAfter(end)) {
                    throw new IllegalStateException("no server: " + lastLines(log()), notYet);
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** Returns a connection of the administrator. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable",
                ADMINISTRATOR,
                PASSWORD);
    }

    /**
     * Makes an empty database, of a kind if it is said, and returns its administrator's address.
     */
    public HubAddress newDatabase(String... kind) {
        String name = "hub" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " " + String.join(" ", kind));
        return address(name, ADMINISTRATOR);
    }

    /** Makes an empty database whose owner may make roles, and returns its address for him. */
    public HubAddress newDatabaseOfSetup() {
        String name = "hub" + databases.incrementAndGet();
        String role = "setup_" + name;
        execute(
                "postgres",
                "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'".formatted(role, PASSWORD));
        execute("postgres", "CREATE DATABASE %s OWNER %s".formatted(name, role));
        return address(name, role);
    }

    /** Makes a database with an empty hub and returns its address for the administrator. */
    public synchronized HubAddress newHub() {
        if (!hasTemplate) {
            execute("postgres", "CREATE DATABASE hub_template");
            try (HubDatabase hub = open(address("hub_template", ADMINISTRATOR))) {
                HubSchema.create(hub, new UUID(0, 1));
            }
            hasTemplate = true;
        }
        String name = "hub" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE hub_template");
        // Rights on a database are not copied with it.
        execute("postgres", "GRANT CREATE ON DATABASE " + name + " TO " + HubSchema.OWNER);
        return address(name, ADMINISTRATOR);
    }

    /**
     * Makes a database of what was dumped of a hub, and returns its address for the administrator.
     */
    public HubAddress newHubOf(String dump) {
        HubAddress hub = newHub();
        String name = "hub" + databases.incrementAndGet();
        execute("postgres", "CREATE DATABASE " + name);
        execute("postgres", "GRANT CREATE ON DATABASE " + name + " TO " + HubSchema.OWNER);
        execute(name, dump);
        return address(name, hub.user());
    }

    /** Makes a role that signs in as a member of another one, and returns its address. */
    public HubAddress newMember(String database, String role) {
        String name = role + "_" + databases.incrementAndGet();
        execute(
                "postgres",
                "CREATE ROLE %s LOGIN PASSWORD '%s' IN ROLE %s".formatted(name, PASSWORD, role));
        return address(database, name);
    }

    /** Returns the port of the server. */
    public int port() {
        return port;
    }

    /** Returns the address of the same database and role behind other ports of this computer. */
    public static HubAddress through(HubAddress address, int... ports) {
        return new HubAddress(
                IntStream.of(ports)
                        .mapToObj(one -> new HubAddress.Server("127.0.0.1", one))
                        .toList(),
                address.database(),
                address.user(),
                address.encrypted(),
                address.authority());
    }

    /** Returns the address of a database for a role. */
    public HubAddress address(String database, String role) {
        return HubAddress.parse(
                "postgresql://"
                        + role
                        + "@127.0.0.1:"
                        + port
                        + "/"
                        + database
                        + "?sslmode=disable");
    }

    /** Opens a database as its administrator. */
    public HubDatabase open(HubAddress address) {
        return HubDatabase.open(address, PASSWORD);
    }

    /** Returns what is read from the journal of a hub. */
    public <T> T open(HubAddress address, Function<Journal, T> reading) {
        try (HubDatabase hub = open(address)) {
            return reading.apply(new HubJournal(hub));
        }
    }

    /** Runs statements as the administrator. */
    public void execute(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the number that a query of the administrator finds. */
    public long number(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the text that a query of the administrator finds. */
    public String text(String database, String sql) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNullElse(rows.getString(1), "");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets members in or keeps them out, as a server that is overrun. */
    public void allowConnections(String database, boolean allowed) {
        int limit = allowed ? -1 : 0;
        execute("postgres", "ALTER DATABASE " + database + " CONNECTION LIMIT " + limit);
    }

    /** Ends all connections to a database, as a network that fails. */
    public void disconnect(String database) {
        execute(
                "postgres",
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'"
                        .formatted(database));
    }

    /** Ends all connections to a database and lets nobody in. */
    public void refuse(String database) {
        execute("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        disconnect(database);
    }

    /** Lets everybody in again. */
    public void letIn(String database) {
        execute("postgres", "ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
    }

    /** Stops the server and deletes its files. */
    public void stop() {
        if (!server.isAlive()) {
            return;
        }
        runAsIs("kill", "-INT", String.valueOf(server.pid()));
        try {
            server.waitFor(30, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException left) {
            // A temporary folder; the next start makes another one.
        }
    }
}
