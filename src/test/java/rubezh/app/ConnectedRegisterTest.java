package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.hub.HubAddress;
import rubezh.store.hub.HubCluster;

/** Two workstations of headquarters that work on one hub. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class ConnectedRegisterTest {
    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private Map<String, String> first;
    private Map<String, String> second;

    @BeforeEach
    void connectTwo() {
        first = connected("first", "KG-OSH");
        second = connected("second", "KG-DOS");
    }

    private Map<String, String> connected(String folder, String code) {
        var station = new HashMap<>(CliResult.newStation(root, root.resolve(folder), code));
        String member = cluster.newMember(address.database(), "hub_officer").toString();
        station.put("RUBEZH_HUB_PASSWORD", HubCluster.PASSWORD);
        CliResult done = CliResult.done(root, station, "hub", "connect", member);
        assertThat(done.err()).contains("The computer is connected with the hub");
        return station;
    }

    private CliResult record(Map<String, String> station, String goods, String... more)
            throws IOException {
        Path file = Files.writeString(root.resolve("case.json"), CaseJson.of(goods));
        var arguments = new ArrayList<>(List.of("record", file.toString(), "--submit"));
        arguments.addAll(List.of(more));
        return CliResult.done(root, station, arguments.toArray(String[]::new));
    }

    private String listOf(Map<String, String> station, String... more) {
        var arguments = new ArrayList<>(List.of("list"));
        arguments.addAll(List.of(more));
        return CliResult.done(root, station, arguments.toArray(String[]::new)).out();
    }

    @Test
    void whatOneSavesTheOtherSeesAtTheHubAndNotInItsOwnRegister() throws IOException {
        record(first, "OPI-HER 3 KGM");
        record(second, "CAN-RES 855 GRM", "--hub");
        for (Map<String, String> station : List.of(first, second)) {
            assertThat(listOf(station, "--hub"))
                    .contains("KG-OSH-A-2026-000001", "KG-DOS-A-2026-000001");
        }
        assertThat(listOf(first)).contains("KG-OSH-A-2026-000001").doesNotContain("KG-DOS");
        assertThat(listOf(second)).contains("KG-DOS-A-2026-000001").doesNotContain("KG-OSH");
        String totals = CliResult.done(root, first, "totals", "--hub").out();
        assertThat(totals).contains("3", "855");
    }

    @Test
    void aPictureGoesToTheHubWithItsCase() throws IOException {
        Path picture = root.resolve("scales.jpg");
        var image = new java.awt.image.BufferedImage(60, 40, 1);
        javax.imageio.ImageIO.write(image, "jpg", picture.toFile());
        record(first, "OPI-HER 3 KGM", "--attach", picture.toString());
        assertThat(cluster.number(address.database(), "SELECT count(*) FROM rubezh.blob")).isOne();
    }

    @Test
    void whatIsSavedWithoutTheNetworkGoesUpByItselfLater() throws IOException {
        cluster.allowConnections(address.database(), false);
        CliResult alone = record(first, "OPI-HER 3 KGM");
        assertThat(alone.err()).contains("Saved on this computer", "HUB-002");
        assertThat(listOf(first)).contains("KG-OSH-A-2026-000001");
        CliResult unreachable = CliResult.run(root, first, "list", "--hub");
        assertThat(unreachable.status()).isEqualTo(8);
        assertThat(unreachable.err()).contains("[HUB-002]");
        cluster.allowConnections(address.database(), true);
        listOf(first);
        assertThat(listOf(second, "--hub")).contains("KG-OSH-A-2026-000001");
    }

    @Test
    void aComputerThatIsNotConnectedIsToldSo() {
        CliResult.done(root, first, "hub", "disconnect");
        CliResult refused = CliResult.run(root, first, "list", "--hub");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("[HUB-015]");
        assertThat(CliResult.done(root, first, "audit", "list").out())
                .contains("connected with a hub", "disconnected from a hub");
    }
}
