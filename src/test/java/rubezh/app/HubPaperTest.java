package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.format.DomainFormat;
import rubezh.register.Query;
import rubezh.report.PdfReader;
import rubezh.report.ReportLanguage;
import rubezh.report.service.ReportRequest;
import rubezh.session.OpenRegister;
import rubezh.store.hub.HubCluster;
import rubezh.table.extract.BuiltInLayouts;
import rubezh.table.extract.Extract;
import rubezh.table.extract.KnownLayouts.KnownLayout;
import rubezh.text.Language;
import rubezh.text.Messages;

/** What papers and extracts say of where their records are from. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
final class HubPaperTest {
    @TempDir Path root;

    @Test
    void aPaperOfTheHubNamesItAndOneOfTheWorkstationDoesNot() throws IOException {
        var address = HubCluster.shared().newHub();
        try (var station = HubWorkstation.connected(root, "KG-DOS", address);
                OpenRegister hub = station.own().onHub()) {
            HubWorkstation.record(station.own());
            assertThat(daily(hub)).contains("from the records of the hub 00000000");
            assertThat(daily(station.own())).doesNotContain("hub");
        }
    }

    private static String daily(OpenRegister in) {
        var day = ReportRequest.daily(in.reports().today(), ReportLanguage.EN);
        return PdfReader.text(in.reports().propose(day).pdf());
    }

    @Test
    void anExtractOfTheHubNamesItInItsSignedFacts() {
        var address = HubCluster.shared().newHub();
        try (var station = HubWorkstation.connected(root, "KG-DOS", address);
                OpenRegister hub = station.own().onHub()) {
            HubWorkstation.record(station.own());
            assertThat(facts(hub)).containsEntry("hub", new UUID(0, 1).toString());
            assertThat(facts(station.own())).doesNotContainKey("hub");
        }
    }

    private static Map<String, String> facts(OpenRegister in) {
        var source =
                new Extract.Source(
                        in.register().catalogue(),
                        id -> in.register().open(id).orElseThrow().seizure(),
                        in.reference(),
                        DomainFormat.onScreen(Messages.in(Language.EN), in.reference()));
        KnownLayout layout = KnownLayout.builtIn(BuiltInLayouts.PLAIN);
        return Extract.of(source, Query.ALL, new Extract.Columns(layout, new TreeSet<>())).facts();
    }
}
