package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.fixtures.JournalSeeder;
import rubezh.progress.Progress;

/**
 * Station with a valid key that signs bodies as they are, and headquarters that gets its bundle.
 */
final class HostileSender {
    private final Path root;
    private final Map<String, String> headquarters;
    private final Path bundle;

    /**
     * @param writing writes the records of the sender
     */
    HostileSender(Path root, Consumer<JournalSeeder> writing) {
        this.root = root;
        Map<String, String> post = CliResult.newStation(root, root.resolve("post"), "KG-OSH");
        this.headquarters = CliResult.newStation(root, root.resolve("hq"), "HQ");
        this.bundle = root.resolve("bundle.json");
        try (LocalOpenRegister open = CliResult.open(root, post)) {
            var station = open.openStation();
            writing.accept(new JournalSeeder(station));
            station.catalogue().rebuild(_ -> {});
        }
        CliResult exported =
                CliResult.run(root, post, "export", "--all", "--drafts", "-o", bundle.toString());
        assertThat(exported.status()).as(exported.err()).isZero();
    }

    Path bundle() {
        return bundle;
    }

    CliResult atHeadquarters(String... arguments) {
        return CliResult.run(root, headquarters, arguments);
    }

    LocalOpenRegister openHeadquarters() {
        return CliResult.open(root, headquarters);
    }

    ImportPreview preview(LocalOpenRegister open) {
        return open.exchange()
                .preview(bundle, new UnknownSenderPolicy.TrustOnFirstUse(), Progress.NONE);
    }
}
