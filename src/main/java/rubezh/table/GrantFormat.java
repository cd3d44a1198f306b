package rubezh.table;

import module java.base;

import rubezh.authority.GrantEntry;
import rubezh.authority.GrantRequest;
import rubezh.authority.StationGrant;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.review.StepAuthor;
import rubezh.format.DomainFormat;
import rubezh.register.grant.GrantNews;
import rubezh.text.Messages;

/** Rights of stations over each other's cases, in the words of one language. */
public record GrantFormat(DomainFormat format) {
    /** Returns which station may do what with whose cases. */
    public String what(StationGrant grant) {
        return what(grant.given(), grant.station());
    }

    private String what(GrantEntry entry, String station) {
        return messages().text("grant.what." + right(entry), station, cases(entry));
    }

    /** Returns who asks whom for what. */
    public String what(GrantRequest request) {
        GrantEntry asked = request.asked();
        return messages()
                .text(
                        "grant.asks",
                        asked.station(),
                        asked.other(),
                        messages().text("grant.wish." + right(asked), cases(asked)));
    }

    /** Returns what a station did. */
    public String what(GrantNews news) {
        GrantEntry about = news.about();
        String station =
                switch (Objects.requireNonNull(about.step().act())) {
                    case ASK -> about.station();
                    case GIVE, DECLINE, END -> about.other();
                };
        return messages()
                .text(
                        "grant.news." + news.step().step().act(),
                        news.step().station(),
                        what(about, station));
    }

    /** Returns who took a step, when and why. */
    public String by(GrantEntry entry) {
        StepAuthor author = entry.step().by();
        String login = entry.revision().act().author();
        String name =
                Objects.requireNonNullElse(
                        author.name(), login.substring(login.indexOf(':') + 1));
        return messages()
                .text(
                        "grant.by",
                        entry.station(),
                        name,
                        format.value(entry.revision().act().at()),
                        entry.reason());
    }

    private String cases(GrantEntry entry) {
        return entry.cases().equals(GrantStep.ALL)
                ? messages().text("grant.cases.all")
                : messages().text("grant.cases.of", entry.cases());
    }

    private static StationRight right(GrantEntry entry) {
        return Objects.requireNonNull(entry.step().right());
    }

    private Messages messages() {
        return format.messages();
    }
}
