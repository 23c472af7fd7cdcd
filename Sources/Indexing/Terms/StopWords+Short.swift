/// Articles, prepositions, conjunctions, pronouns and auxiliary verbs of languages for which the
/// Snowball project of Debian 12 stems but lists no stop words.
extension StopWords {
  static let romanian = """
    a al ale ai am ar are as asta astfel asupra atunci au avea avem avut ați aveți ca care cei cel
    ce cea cele ci cine cu când cât că căci cărei căreia cărora cărui căruia da dacă dar de deci din
    după ea ei el ele era erai eram erau este ești eu fi fie fiecare fiind fost ia iar în îi îl îmi
    între își îți la le li lor lui mai mă mea mei mele meu mi mie ne nici nimic noi nostru noastră
    noștri noastre nu o or ori pe pentru peste prin sa sale sau să săi său se spre sub sunt suntem
    sunteți ta tale tău te ți ție tu un una unei unor unui unul va vă vei voi vom vor vostru
    voastră voștri voastre vreo vreun
    """

  static let catalan = """
    a al als amb aquell aquella aquelles aquells aquest aquesta aquests aquestes això allò com d de
    del dels e el ella elles ells els em en ens era eren es està estan et ets fou ha han has he hem
    heu hi ho i jo l la les li llur llurs lo m me meu meus meva meves mi n ne ni no nosaltres o on
    per perquè però que qui què s sa se ser seu seus seva seves si sobre sóc som sou són t ta te teu
    teus teva teves tu un una unes uns us va vaig vam van vas vau vós vosaltres és
    """

  static let turkish = """
    acaba ama ancak bana bazı belki ben benden beni benim bir biri birkaç birşey biz bize bizden
    bizi bizim bu buna bunda bundan bunu bunun çok çünkü da daha de defa diye eğer en gibi hem hep
    hepsi her hiç için ile ise kez ki kim kimden kime kimi mı mi mu mü nasıl ne neden nerde nerede
    nereye niçin niye o ona onda ondan onlar onlara onlardan onları onların onu onun sana sen senden
    seni senin siz sizden size sizi sizin şey şu şuna şunda şundan şunu şunun tüm ve veya ya yani
    """

  static let greek = """
    ο η το οι τα του της των τον την τους τις στο στη στην στον στα στους στις σε με για από κατά
    προς παρά ως και κι αλλά αν ότι που πως όπως όταν να θα ας δε δεν μη μην εγώ εσύ αυτός αυτή αυτό
    αυτοί αυτές αυτά εμείς εσείς μου σου μας σας είμαι είσαι είναι είμαστε είστε ήταν ήμουν ένας μια
    μία ένα τι ποιος ποια ποιο
    """

  static let indonesian = """
    ada adalah agar akan aku anda apa apabila atas atau bagi bahwa banyak beberapa begitu belum
    bila bisa boleh bukan dalam dan dapat dari daripada dengan di dia harus hingga ia ialah ini itu
    jika juga kalau kami kamu karena ke kepada ketika kita lagi lah lalu lebih maka mereka oleh pada
    para pernah pula saat saja sampai sangat saya sebab sebagai sedang sehingga sejak seperti serta
    setelah setiap sudah supaya tapi telah tentang tetapi tidak untuk yaitu yakni yang
    """
}
