package org.gongbao.parse;

import org.gongbao.document.Node;

/** Something of which a node of the tree is made when everything below it is known. */
sealed interface Draft permits ClauseDraft, LeafDraft {

    Node close(Source source);
}
