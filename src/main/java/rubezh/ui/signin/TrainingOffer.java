package rubezh.ui.signin;

import java.util.Optional;

/**
 * What the sign-in to a training register offers.
 *
 * @param phrase password that its accounts were made with; empty if it is not stored
 * @param onRemove asks whether to remove the register
 */
public record TrainingOffer(Optional<String> phrase, Runnable onRemove) {}
