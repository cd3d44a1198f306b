package rubezh.app;

import module java.base;

import com.fasterxml.uuid.Generators;
import java.lang.reflect.Proxy;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.fixtures.RememberedHash;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.text.Language;
import rubezh.ui.desktop.Preferences;

/** Services over an open register, for tests of other packages. */
public final class OpenRegisterFixture {
    private OpenRegisterFixture() {}

    /** Builds the services; closing them closes the register. */
    public static OpenRegister create(OpenStation open, Path area) {
        return at(open, area, Instant.parse("2026-11-24T20:00:00Z"));
    }

    /** Builds the services at a time; closing them closes the register. */
    public static OpenRegister at(OpenStation open, Path area, Instant now) {
        var clock = Clock.fixed(now, open.station().zone());
        var ids = Generators.timeBasedEpochRandomGenerator();
        var machine =
                new Machine(
                        Map.of("RUBEZH_BUNDLES", bundles(area).toString()),
                        clock,
                        ids::generate,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.EN);
        return new LocalOpenRegister(open, machine, area);
    }

    /** Returns the settings of this machine in a folder. */
    public static Preferences settings(Path folder) {
        return Settings.load(folder);
    }

    /** Takes the station of another register for headquarters, so that what it changes counts. */
    public static void takeForHeadquarters(OpenRegister register, OpenRegister headquarters) {
        OpenStation open = ((LocalOpenRegister) register).openStation();
        String code = open.station().code();
        var peers = new PeerStore(open.notes(), open.session(), code);
        new RosterStore(open.journal(), open.notes(), peers, open.session())
                .pin(
                        new Headquarters(
                                headquarters.exchange().self().replica(),
                                headquarters.station().code(),
                                Instant.EPOCH,
                                open.session().officer().login()));
    }

    /**
     * Builds the services, but for those that a test has made itself.
     *
     * @param own the services of the test, by the methods that return them
     */
    public static OpenRegister over(OpenStation open, Path area, Map<String, Object> own) {
        OpenRegister others = create(open, area);
        return (OpenRegister)
                Proxy.newProxyInstance(
                        OpenRegister.class.getClassLoader(),
                        new Class<?>[] {OpenRegister.class},
                        (_, method, arguments) ->
                                own.containsKey(method.getName())
                                        ? own.get(method.getName())
                                        : call(others, method, arguments));
    }

    private static Object call(OpenRegister register, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(register, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /**
     * Returns the folder of bundles, beside that of imports: the home folder is shared by all
     * tests.
     */
    private static Path bundles(Path area) {
        try {
            return Files.createDirectories(area.resolveSibling("bundles"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
