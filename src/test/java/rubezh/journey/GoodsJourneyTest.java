package rubezh.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.LineRef;
import rubezh.domain.seizure.Seizure;
import rubezh.text.Language;

/** What the lines of goods do for the one who types them. */
class GoodsJourneyTest extends EditorJourney {
    @Test
    void aLineRemovedLeavesItsPackageAndItsSampleAsksWhichIsMeant() {
        sitDown(Language.EN);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("heroin").enter("1,25 kg");
        hand.press(KeyCode.INSERT).enter("cannabis resin").enter("300 g").enter("?");
        add("Packages and seals");
        hand.enter("B-17").enter("").enter("1, 2");
        add("Samples");
        hand.enter("2").enter("5 g");
        Seizure before = saved();
        LineRef kept = new LineRef(before.items().get(0).id());
        LineRef gone = new LineRef(before.items().get(1).id());
        assertThat(before.evidence().packages().getFirst().items()).containsExactly(kept, gone);
        assertThat(before.evidence().samples().getFirst().item()).isEqualTo(gone);
        assertThat(before.header().absences()).hasSize(1);

        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.DOWN);
        hand.press(KeyCode.DELETE);
        desk.settle();
        Seizure after = draft();
        assertThat(after.items()).hasSize(1);
        assertThat(after.evidence().packages().getFirst().items()).containsExactly(kept);
        assertThat(after.header().absences()).isEmpty();
        assertThat(Desk.ui(this::words)).contains("The line of goods it belongs to is not there");

        hand.ctrl(KeyCode.DIGIT3);
        for (int i = 0; i < 20 && !"?".equals(hand.text()); i++) {
            hand.press(KeyCode.F8);
        }
        assertThat(hand.text()).isEqualTo("?");
        picture("line-gone");

        hand.ctrl(KeyCode.DIGIT1);
        hand.ctrl(KeyCode.Z);
        desk.settle();
        Seizure back = saved();
        assertThat(back.evidence()).isEqualTo(before.evidence());
        assertThat(back.items()).isEqualTo(before.items());
        assertThat(back.header().absences()).isEqualTo(before.header().absences());
        assertThat(Desk.ui(this::words))
                .doesNotContain("The line of goods it belongs to is not there");
    }

    @Test
    void theMissingWeightIsOfferedAndEnteredByAKeyAlone() {
        sitDown(Language.RU);
        hand.ctrl(KeyCode.DIGIT3).press(KeyCode.INSERT).enter("героин").press(KeyCode.F2);
        desk.settle();
        hand.press(KeyCode.ENTER).press(KeyCode.ENTER).enter("1,31 кг").type("60 г");
        desk.settle();
        assertThat(Desk.ui(this::words)).contains("нетто 1,25\u00A0кг: Alt+=");
        assertThat(Desk.ui(this::words)).contains("60\u00A0г = 0,060\u00A0кг");
        assertThat(draft().items().getFirst().amount()).isNull();
        picture("missing-weight");

        hand.alt(KeyCode.EQUALS);
        desk.settle();
        assertThat(draft().items().getFirst().amount()).hasToString("1.25 KGM");
        assertThat(Desk.ui(this::words)).doesNotContain("Alt+=");

        hand.ctrl(KeyCode.Z);
        desk.settle();
        assertThat(draft().items().getFirst().amount()).isNull();
        assertThat(draft().items().getFirst().weighing().tare()).hasToString("60 GRM");
    }

    /** Returns what is kept of a record being written. */
    private Seizure draft() {
        return post.register.resume(post.register.drafts().getFirst()).copy();
    }

    /** Adds the first line of a list that most records leave empty. */
    private void add(String title) {
        Desk.run(() -> adder(title).fire());
        desk.settle();
    }

    private Button adder(String title) {
        return desk.scene.getRoot().lookupAll(".item-grid").stream()
                .filter(grid -> titles(grid).contains(title))
                .map(grid -> (Button) grid.lookup(".grid-adder"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(Node grid) {
        return grid.lookupAll(".grid-title").stream()
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
