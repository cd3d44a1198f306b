package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.text.Fault;

/**
 * Where a hub is, as in {@code postgresql://user@host:5432/database}. The connection is encrypted
 * and the server's certificate compared with its name, but for a server on this computer, of which
 * {@code ?sslmode=disable} may be said.
 *
 * @param host name or address of the server
 * @param port its port
 * @param database name of the database
 * @param user database role that signs in
 * @param encrypted whether the connection is encrypted
 * @param authority file with the certificate of the authority that the server's own is signed by;
 *     null for those that this computer trusts
 */
public record HubAddress(
        String host,
        int port,
        String database,
        String user,
        boolean encrypted,
        @Nullable Path authority) {
    private static final String SCHEME = "postgresql";
    private static final int PORT = 5432;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,63}");

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
        String user = Objects.requireNonNullElse(uri.getUserInfo(), "");
        require(SCHEME.equals(uri.getScheme()) && uri.getHost() != null && path.startsWith("/"));
        require(NAME.matcher(user).matches() && NAME.matcher(path.substring(1)).matches());
        Map<String, String> options = options(uri.getQuery());
        boolean encrypted = !"disable".equals(options.remove("sslmode"));
        String authority = options.remove("sslrootcert");
        require(options.isEmpty() && (encrypted || isHere(uri.getHost())));
        return new HubAddress(
                uri.getHost(),
                uri.getPort() < 0 ? PORT : uri.getPort(),
                path.substring(1),
                user,
                encrypted,
                authority == null ? null : Path.of(authority));
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

    private static boolean isHere(String host) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the address of a hub");
        }
    }

    /** Returns the address as the driver of the database reads it. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** Returns the same address with the certificate of an authority of one's own. */
    public HubAddress trusting(Path certificate) {
        return new HubAddress(host, port, database, user, encrypted, certificate);
    }

    /** Returns the address as {@link #parse} reads it, blanks of a path written as {@code %20}. */
    @Override
    public String toString() {
        String trusted = authority == null ? null : "sslrootcert=" + authority;
        try {
            return new URI(
                            SCHEME,
                            user,
                            host,
                            port,
                            "/" + database,
                            encrypted ? trusted : "sslmode=disable",
                            null)
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
