package cn.jiceng.registration;

import cn.jiceng.platform.mutation.RefusalCode;

/** Why a claim is refused beside what every act may meet. */
public enum ClaimRefusal implements RefusalCode {
    /** Somebody else was faster; the message names the state that it is in now. */
    ALREADY_CLAIMED
}
