@NullMarked
package rubezh.ui.seizure.review;

import org.jspecify.annotations.NullMarked;
