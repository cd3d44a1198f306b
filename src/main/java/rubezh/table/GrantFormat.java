package rubezh.table;

import module java.base;

import rubezh.domain.grant.GrantAct;
import rubezh.format.DomainFormat;
import rubezh.register.grant.RightStep;
import rubezh.register.grant.UnseenStep;
import rubezh.text.Messages;

/** Rights of stations over each other's cases, in the words of one language. */
public record GrantFormat(DomainFormat format) {
    /** Returns which station may do what with whose cases; of a request, who asks whom for what. */
    public String what(RightStep step) {
        return step.act() == GrantAct.ASK
                ? messages()
                        .text(
                                "grant.asks",
                                step.station(),
                                step.other(),
                                messages().text("grant.wish." + step.right(), cases(step)))
                : messages().text("grant.what." + step.right(), step.other(), cases(step));
    }

    /** Returns the right that is asked or given. */
    public String right(RightStep step) {
        return messages().text(Objects.requireNonNull(step.right()).key());
    }

    /** Returns what another station did. */
    public String what(UnseenStep unseen) {
        return messages()
                .text(
                        "grant.news." + unseen.step().act(),
                        unseen.step().station(),
                        what(unseen.about()));
    }

    /** Returns who took a step, when and why. */
    public String by(RightStep step) {
        String at = format.value(step.at());
        return messages().text("grant.by", step.station(), step.by(), at, step.reason());
    }

    private String cases(RightStep step) {
        return step.isOfAll()
                ? messages().text("grant.cases.all")
                : messages().text("grant.cases.of", step.cases());
    }

    private Messages messages() {
        return format.messages();
    }
}
