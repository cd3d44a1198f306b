package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

class TemplatesTest {
    private final SeizureTemplates templates =
            new MemoryRegister("KG-OSH", 1).register().templates();
    private final Seizure full = FullSeizure.in(Language.EN, ReferenceReader.builtIn());

    @Test
    void aTemplateGivesWhatAUsualCaseSaysWithoutWhatBelongsToOneCase() {
        templates.keep("Trucks from the south", full);
        Seizure begun = templates.begin(templates.all().getFirst());
        assertThat(begun.place().post()).isEqualTo(full.place().post());
        assertThat(begun.header().operation()).isEqualTo(full.header().operation());
        assertThat(begun.header().number()).isNull();
        assertThat(begun.event().start()).isNull();
        assertThat(begun.evidence().custody()).isEmpty();
    }

    @Test
    void twoRecordsOfOneTemplateShareNoLines() {
        SeizureTemplate template = templates.keep("Trucks", full);
        assertThat(templates.begin(template).items().getFirst().id())
                .isNotEqualTo(templates.begin(template).items().getFirst().id());
    }

    @Test
    void templatesStandByNameAndTheSameNameReplaces() {
        templates.keep("Trains", full);
        templates.keep("Cars", full);
        templates.keep(" Trains ", full);
        assertThat(names()).containsExactly("Cars", "Trains");
        templates.drop(templates.all().getFirst().id());
        assertThat(names()).containsExactly("Trains");
    }

    @Test
    void pinnedFieldsAreKeptAndLetGo() {
        templates.pin("route.departure", true);
        templates.pin("concealment.place", true);
        templates.pin("route.departure", false);
        assertThat(templates.pinned()).containsExactly("concealment.place");
    }

    private List<String> names() {
        return templates.all().stream().map(SeizureTemplate::name).toList();
    }
}
