package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.station.Station;
import rubezh.fixtures.RememberedHash;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.text.Language;
import rubezh.ui.desktop.LaterBundles;

/** The window opens in the language that is named, and a new register knows its own post. */
class WindowStartTest {
    @TempDir Path root;
    private Machine machine;
    private Folders folders;

    @BeforeEach
    void prepare() {
        var environment =
                Map.of(
                        "RUBEZH_CONFIG",
                        root.resolve("config").toString(),
                        "RUBEZH_DATA",
                        root.resolve("data").toString());
        machine =
                new Machine(
                        environment,
                        CliResult.CLOCK,
                        UUID::randomUUID,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.RU);
        folders = Folders.find(environment, null);
    }

    private Language language(String... arguments) {
        var start = Program.LaunchOptions.of(arguments);
        return new DesktopLauncher(machine, folders, start)
                .config(Runnable::run, new LaterBundles())
                .language();
    }

    @Test
    void theLanguageNamedGoesBeforeTheOneOfTheSettingsAndThisBeforeTheMachine() {
        assertThat(language()).isEqualTo(Language.RU);
        assertThat(language("--lang", "en")).isEqualTo(Language.EN);
        Settings.load(folders.config()).set("language", "en");
        assertThat(language()).isEqualTo(Language.EN);
        assertThat(language("--lang=ru")).isEqualTo(Language.RU);
    }

    private Station create(String code, String name) {
        var station =
                new Station(
                        code,
                        name,
                        name,
                        new Country("KG"),
                        ZoneId.of("Asia/Bishkek"),
                        Station.USUAL_DAY_START,
                        false,
                        "A");
        var setup =
                new LocalRegisterSetup(
                        new StationService(machine, folders), machine, folders.data());
        var chief = new Officer("chief", "Chief C. C.", "", Role.OF_FOUNDER);
        try {
            return setup.create(station, chief, CliResult.PHRASE.toCharArray());
        } finally {
            setup.close();
        }
    }

    private List<EntryNames> ownPosts() {
        var phrase = CliResult.PHRASE.toCharArray();
        try (var register =
                new StationService(machine, folders)
                        .open(folders.data(), Optional.of("chief"), phrase, _ -> {})) {
            return register.codeLists().entries(CodeListId.POSTS).stream()
                    .filter(entry -> entry.names().code().startsWith("KG-TST"))
                    .map(entry -> entry.names())
                    .toList();
        }
    }

    @Test
    void theWindowRemovesATrainingRegisterThatItHasOpen() {
        var access =
                new LocalRegisterAccess(new StationService(machine, folders), machine, folders);
        String phrase = access.setup().createTraining(_ -> {}).password();
        assertThat(access.signInService().stationInfo().training()).isTrue();
        assertThat(access.trainingPhrase()).contains(phrase);
        access.removeTraining();
        assertThat(access.exists()).isFalse();
        create("KG-TST", "Test");
        assertThat(access.signInService().stationInfo().training()).isFalse();
        assertFault(access::removeTraining, "STO-021");
        assertThat(access.signInService().accounts()).hasSize(1);
        access.close();
    }

    @Test
    void theStoredPasswordOutlivesAReset() {
        var stations = new StationService(machine, folders);
        var setup = new LocalRegisterSetup(stations, machine, folders.data());
        String phrase = setup.createTraining(_ -> {}).password();
        CliResult reset =
                CliResult.of(stations, machine.environment(), machine.clock(), "training", "reset");
        assertThat(reset.err()).contains("105 cases", phrase);
        assertThat(stations.trainingPhrase(folders.data())).contains(phrase);
        stations.open(folders.data(), Optional.of("officer"), phrase.toCharArray(), _ -> {})
                .close();
    }

    @Test
    void aNewStationIsOneOfThePostsAndSaysItsLetters() {
        Station made = create("KG-TST", "Test");
        assertThat(made.incarnation()).hasSizeGreaterThan(1);
        assertThat(ownPosts()).containsExactly(new EntryNames("KG-TST", "Test", "Test", List.of()));
    }
}
