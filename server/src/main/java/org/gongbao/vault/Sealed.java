package org.gongbao.vault;

import java.util.Map;

/** Keeps secrets that are sealed with the installation's own keys: a new key has to reach them. */
public interface Sealed {

    /** How many are sealed with each key, by its id. */
    Map<String, Long> uses();

    /** Brings all under the key that seals now; what is under it already stays as it is. */
    void reseal();
}
