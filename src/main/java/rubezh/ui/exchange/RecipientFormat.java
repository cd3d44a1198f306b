package rubezh.ui.exchange;

import module java.base;

import rubezh.bundle.PeerState;
import rubezh.bundle.receipt.UnsentRevisionService.UnsentCount;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.domain.reference.CodeEntry;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.text.Language;
import rubezh.ui.kit.look.UiText;

/** What is said of a station that a bundle can be sent to. */
record RecipientFormat(UiText texts, ReferenceData reference, ExchangeViewModel model) {
    /** Returns whether the key was compared, what is not acknowledged, and the last receipt. */
    String about(String station) {
        Optional<String> role =
                isHeadquarters(station)
                        ? Optional.of(texts.text("exchange.card.headquarters"))
                        : Optional.empty();
        String key =
                switch (model.recipientState(station)) {
                    case CONFIRMED -> "exchange.card.confirmed";
                    case INTRODUCED -> "exchange.card.introduced";
                    case HEADQUARTERS, EMPTY, SELF, UNKNOWN -> "exchange.card.unknown";
                };
        Optional<String> unsent =
                Optional.ofNullable(model.unsent().get().get(station)).map(this::unsent);
        Optional<String> receipt =
                model.receipts()
                        .get()
                        .lastFrom(code(station))
                        .map(OffsetDateTime::toLocalDate)
                        .map(day -> texts.text("exchange.card.receipt", texts.dates().date(day)));
        return Stream.of(role, Optional.of(texts.text(key)), unsent, photos(station), receipt)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private boolean isHeadquarters(String address) {
        return address.equals(ExportRequest.HEADQUARTERS)
                || model.headquarters().get().filter(address::equals).isPresent();
    }

    /** Returns the code of the station with an address: of HQ that of headquarters, if known. */
    private String code(String address) {
        return address.equals(ExportRequest.HEADQUARTERS)
                ? model.headquarters().get().orElse(address)
                : address;
    }

    private String unsent(UnsentCount count) {
        String open =
                count.unacknowledged() == 0
                        ? texts.text("exchange.card.acknowledged")
                        : texts.text("exchange.card.unsent", count.unsent(), count.waiting());
        return count.withheld() == 0
                ? open
                : open + " · " + texts.text("exchange.card.kept", count.withheld());
    }

    private Optional<String> photos(String station) {
        long photos =
                model.peersOf(code(station)).stream()
                        .mapToLong(PeerState::lackedAttachments)
                        .min()
                        .orElse(0);
        return photos == 0
                ? Optional.empty()
                : Optional.of(texts.text("exchange.card.photos", photos));
    }

    /** Returns the name of a station; empty if it is no border post. */
    String name(String code, Language language) {
        return reference
                .list(CodeListId.POSTS)
                .find(code)
                .map((CodeEntry post) ->
                        texts.text("exchange.card.name", post.label(language == Language.RU)))
                .orElse("");
    }

    /** Returns the code of a station, with its name if it is that of a border post. */
    String title(String code, Language language) {
        return reference
                .list(CodeListId.POSTS)
                .find(code)
                .map((CodeEntry post) ->
                        texts.text("exchange.to.named", code, post.label(language == Language.RU)))
                .orElse(code);
    }
}
