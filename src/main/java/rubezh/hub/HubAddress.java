package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Where a hub is, as in {@code postgresql://user@host:5432/database}; with a standby as in {@code
 * postgresql://user@host1,host2/database}, of which the one that is the primary at that time is
 * meant. The connection is encrypted and the server's certificate compared with its name, but for a
 * server on this computer, of which {@code ?sslmode=disable} may be said.
 *
 * @param servers the servers in the order in which they are tried, at least one
 * @param database name of the database
 * @param user database role that signs in
 * @param encrypted whether the connection is encrypted
 * @param authority file with the certificate of the authority that the server's own is signed by;
 *     null for those that this computer trusts
 */
public record HubAddress(
        List<Server> servers,
        String database,
        String user,
        boolean encrypted,
        @Nullable Path authority) {
    private static final String SCHEME = "postgresql";
    private static final int PORT = 5432;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

    /**
     * A server.
     *
     * @param host its name or address
     * @param port its port
     */
    public record Server(String host, int port) {
        private static Server parse(String text) {
            int end = text.endsWith("]") ? -1 : text.lastIndexOf(':');
            String host = end < 0 ? text : text.substring(0, end);
            int port = end < 0 ? PORT : Integer.parseInt(text.substring(end + 1));
            require(HOST.matcher(host).matches() && port > 0 && port < 1 << 16);
            return new Server(host, port);
        }

        private boolean isHere() {
            return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public HubAddress {
        servers = List.copyOf(servers);
    }

    /**
     * Reads an address.
     *
     * @throws Fault {@code HUB-001} for another form, an option that is not known, a password in
     *     the address, and a server elsewhere without encryption
     */
    public static HubAddress parse(String text) {
        try {
            return read(new URI(text));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "HUB-001", text.replaceFirst(":[^/@]*@", "@"));
        }
    }

    private static HubAddress read(URI uri) {
        String path = Objects.requireNonNullElse(uri.getPath(), "");
        String authority = Objects.requireNonNullElse(uri.getRawAuthority(), "");
        int at = authority.indexOf('@');
        require(SCHEME.equals(uri.getScheme()) && at > 0 && path.startsWith("/"));
        String user = authority.substring(0, at);
        require(NAME.matcher(user).matches() && NAME.matcher(path.substring(1)).matches());
        List<Server> servers =
                Stream.of(authority.substring(at + 1).split(",", -1)).map(Server::parse).toList();
        require(Set.copyOf(servers).size() == servers.size());
        Map<String, String> options = options(uri.getQuery());
        boolean encrypted = !"disable".equals(options.remove("sslmode"));
        String certificate = options.remove("sslrootcert");
        require(options.isEmpty() && (encrypted || servers.stream().allMatch(Server::isHere)));
        return new HubAddress(
                servers,
                path.substring(1),
                user,
                encrypted,
                certificate == null ? null : Path.of(certificate).toAbsolutePath());
    }

    private static Map<String, String> options(@Nullable String query) {
        var options = new HashMap<String, String>();
        if (query != null) {
            for (String option : query.split("&")) {
                int end = option.indexOf('=');
                require(end > 0);
                options.put(option.substring(0, end), option.substring(end + 1));
            }
        }
        String mode = options.getOrDefault("sslmode", "verify-full");
        require(mode.equals("verify-full") || mode.equals("disable"));
        return options;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the address of a hub");
        }
    }

    /** Returns the address as the driver of the database reads it. */
    public String url() {
        return "jdbc:postgresql://" + place() + "/" + database;
    }

    /** Returns the servers with their ports, separated by commas. */
    public String place() {
        return servers.stream().map(Server::toString).collect(Collectors.joining(","));
    }

    /** Returns the same address with the certificate of an authority of one's own. */
    public HubAddress trusting(Path certificate) {
        return new HubAddress(servers, database, user, encrypted, certificate);
    }

    /** Returns the address as {@link #parse} reads it, blanks of a path written as {@code %20}. */
    @Override
    public String toString() {
        String trusted = authority == null ? null : "sslrootcert=" + authority;
        try {
            return new URI(
                            SCHEME,
                            user + "@" + place(),
                            "/" + database,
                            encrypted ? trusted : "sslmode=disable",
                            null)
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
