package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.text.FaultAssertions.assertFault;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.FullSeizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.register.SeizureTemplates.SeizureTemplate;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;

class TemplatesTest {
    private final SeizureTemplates templates =
            new MemoryRegister("KG-OSH", 1).register().templates();
    private final Seizure full = FullSeizure.in(Language.EN, ReferenceReader.builtIn());

    @Test
    void aTemplateLeavesOutTheFieldsOfOneCase() {
        templates.save("Trucks from the south", full);
        Seizure begun = templates.newSeizure(templates.all().getFirst());
        assertThat(begun.place().post()).isEqualTo(full.place().post());
        assertThat(begun.header().operation()).isNull();
        assertThat(begun.header().number()).isNull();
        assertThat(begun.event().start()).isNull();
        assertThat(begun.evidence().custody()).isEmpty();
    }

    @Test
    void twoRecordsOfOneTemplateShareNoLines() {
        SeizureTemplate seizureTemplate = templates.save("Trucks", full);
        assertThat(templates.newSeizure(seizureTemplate).items().getFirst().id())
                .isNotEqualTo(templates.newSeizure(seizureTemplate).items().getFirst().id());
    }

    @Test
    void templatesAreSortedByNameAndTheSameNameReplaces() {
        templates.save("Trains", full);
        templates.save("Cars", full);
        templates.save(" Trains ", full);
        assertThat(names()).containsExactly("Cars", "Trains");
        templates.delete(templates.all().getFirst().id());
        assertThat(names()).containsExactly("Trains");
    }

    @Test
    void aTemplateGetsAnotherNameUnlessOneHasIt() {
        templates.save("Trains", full);
        SeizureTemplate cars = templates.save("Cars", full);
        assertThat(templates.rename(cars, " Buses ").name()).isEqualTo("Buses");
        assertThat(names()).containsExactly("Buses", "Trains");
        assertThat(templates.all().getFirst().id()).isEqualTo(cars.id());
        for (String taken : List.of("Trains", " ")) {
            assertFault(() -> templates.rename(cars, taken), "TPL-001");
        }
        assertThat(names()).containsExactly("Buses", "Trains");
    }

    @Test
    void fieldsArePinnedAndUnpinned() {
        templates.pin("route.departure", true);
        templates.pin("concealment.place", true);
        templates.pin("route.departure", false);
        assertThat(templates.pinned()).containsExactly("concealment.place");
    }

    private List<String> names() {
        return templates.all().stream().map(SeizureTemplate::name).toList();
    }
}
