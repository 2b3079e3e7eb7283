import type { Language } from './analysis.ts';

/** What texts are about. Terms are phrases separated by commas; «annul*» is each word that begins so. */
export interface Topic {
  /** SCREAMING_CASE; kept for ever, whatever the labels become. */
  readonly id: string;
  readonly labels: Readonly<Record<Language, string>>;
  readonly terms: Readonly<Record<Language, string>>;
}

export interface Taxonomy {
  /** To be raised with every change of the topics, as stored analyses name it. */
  readonly version: string;
  readonly topics: readonly Topic[];
}

export const TAXONOMY: Taxonomy = {
  version: '1',
  topics: [
    {
      id: 'PRICE',
      labels: { en: 'Price', fr: 'Prix' },
      terms: {
        en: `price*, pricing, pricey, cost, costs, costly, expensive, cheap, cheaper, fare, fares, fee, fees, overpriced, affordable,
          value for money, discount*, rip off, ripoff`,
        fr: `prix, tarif*, coût, coûts, coûte, coûtent, coûteu*, cher, chère, chers, chères, abordable*, frais, hors de prix, rapport qualité prix, remise, promo*`,
      },
    },
    {
      id: 'BILLING',
      labels: { en: 'Billing and payment', fr: 'Facturation et paiement' },
      terms: {
        en: `bill, bills, billing, billed, invoice*, charge, charged, charges, overcharged, overcharge, payment, payments, credit card, debit, direct debit, double charged`,
        fr: `facture*, facturation, facturé*, prélèvement*, prélevé*, paiement*, débité*, carte bancaire, carte bleue, trop perçu, surfactur*`,
      },
    },
    {
      id: 'REFUND',
      labels: { en: 'Refund and compensation', fr: 'Remboursement et dédommagement' },
      terms: {
        en: `refund*, reimburse*, compensat*, money back, voucher, vouchers, credit back, chargeback`,
        fr: `rembours*, dédommag*, indemnis*, indemnité*, compensation*, avoir sur, bon d'achat, geste commercial`,
      },
    },
    {
      id: 'DELAY',
      labels: { en: 'Delay', fr: 'Retard' },
      terms: {
        en: `delay*, late, hours late, behind schedule, on time, not on time, overdue, tarmac, connection missed, missed connection, missed my connection, missed flight, missed my flight`,
        fr: `retard*, en retard, à l'heure, pas à l'heure, ponctual*, ponctuel*, correspondance manquée, raté ma correspondance, délai*`,
      },
    },
    {
      id: 'CANCELLATION',
      labels: { en: 'Cancellation', fr: 'Annulation' },
      terms: {
        en: `cancel*, called off, rebook*, reschedul*`,
        fr: `annul*, report de, reporté*, reprogramm*, déprogramm*`,
      },
    },
    {
      id: 'WAITING_TIME',
      labels: { en: 'Waiting and reachability', fr: 'Attente et joignabilité' },
      terms: {
        en: `on hold, hold time, hold times, holding for, wait time, wait times, waiting, waited, queue, queues, long line, long lines,
          no answer, busy signal, hung up, hang up, call back, callback, get through, no one answers`,
        fr: `attente, attendre, attendu, attends, attendons, file, queue, injoignable*, répondeur, raccroch*, rappel*, au bout du fil, personne ne répond, ne répond pas, ne répondent pas, sans réponse, toujours pas de réponse`,
      },
    },
    {
      id: 'STAFF_CONDUCT',
      labels: { en: 'Staff conduct', fr: 'Attitude du personnel' },
      terms: {
        en: `rude, rudely, rudeness, polite, impolite, courteous, friendly, unfriendly, unprofessional, professional, attitude, yelled, dismissive, condescending, disrespect*, discriminat*, harass*,
          staff, employee, employees, crew, attendant, attendants, agent, agents, rep, reps, manager, waiter, waitress, clerk, cashier, steward, stewardess`,
        fr: `personnel, employé*, vendeur, vendeurs, vendeuse*, conseiller*, conseillère*, serveur, serveurs, serveuse*, agent, agents, hôtesse*, équipage, caissier*, caissière*, équipe, équipes, accueil, aimable*, malpoli*, impoli*, désagréable*, agressi*, mépris*, courtois*, sourian*, professionnalisme,
          irrespect*, manque de respect, inconvenan*, comportement, discrimin*, harcel*, attitude`,
      },
    },
    {
      id: 'CUSTOMER_SERVICE',
      labels: { en: 'Customer service', fr: 'Service client' },
      terms: {
        en: `customer service, customer care, customer support, customer relations, help desk, helpdesk, support team, call center, call centre, hotline, chatbot, customer experience`,
        fr: `service client, service clients, service clientèle, service après vente, sav, hotline, support technique, centre d'appel, centre d'appels, assistance, relation client, chatbot`,
      },
    },
    {
      id: 'BAGGAGE',
      labels: { en: 'Baggage', fr: 'Bagages' },
      terms: {
        en: `bag, bags, baggage, luggage, suitcase*, carry on, checked bag, stroller`,
        fr: `bagage*, valise*, sac en soute, soute, poussette`,
      },
    },
    {
      id: 'SEAT_COMFORT',
      labels: { en: 'Seat and comfort', fr: 'Siège et confort' },
      terms: {
        en: `seat, seats, seating, legroom, leg room, recline*, cramped, comfort, comfortable, uncomfortable, comfy, exit row, window seat, aisle seat, middle seat`,
        fr: `siège*, place assise, confort*, inconfort*, espace pour les jambes, dossier, étroit*`,
      },
    },
    {
      id: 'FOOD',
      labels: { en: 'Food and drink', fr: 'Restauration' },
      terms: {
        en: `food, meal, meals, snack*, drink, drinks, coffee, breakfast, lunch, dinner, menu, dish, dishes`,
        fr: `repas, nourriture, plat, plats, menu, menus, petit déjeuner, déjeuner, dîner, boisson*, café, dessert*, collation*`,
      },
    },
    {
      id: 'CHECK_IN',
      labels: { en: 'Check-in and boarding', fr: 'Enregistrement et embarquement' },
      terms: {
        en: `check in, checkin, checking in, boarding, boarding pass, gate agent, check out, checkout desk, kiosk*`,
        fr: `enregistrement, enregistrer, embarquement, carte d'embarquement, comptoir, arrivée à l'hôtel`,
      },
    },
    {
      id: 'BOOKING',
      labels: { en: 'Booking and order', fr: 'Réservation et commande' },
      terms: {
        en: `book, booked, booking, bookings, reservation*, reserve, reserved, my order, your order, the order, an order, order number, ordered, confirmation number, itinerary, flight change, change my flight`,
        fr: `réserv*, commande, commandes, commandé*, commander, numéro de confirmation, itinéraire`,
      },
    },
    {
      id: 'WEBSITE',
      labels: { en: 'Website and app', fr: 'Site et application' },
      terms: {
        en: `website, web site, site, webpage, app, apps, online, log in, login, password, mobile app, account page`,
        fr: `site, site internet, site web, appli, application, applications, en ligne, connexion à mon compte, mot de passe, identifiant*, se connecter, me connecter`,
      },
    },
    {
      id: 'NETWORK',
      labels: { en: 'Network and connection', fr: 'Réseau et connexion' },
      terms: {
        en: `wifi, wi fi, internet, no signal, phone signal, mobile signal, coverage, outage*, network, broadband, fiber, fibre, roaming, 4g, 5g, connection speed`,
        fr: `wifi, connexion internet, box internet, réseau, couverture, panne de réseau, panne internet, fibre, adsl, débit, box, 4g, 5g, itinérance, roaming`,
      },
    },
    {
      id: 'DELIVERY',
      labels: { en: 'Delivery', fr: 'Livraison' },
      terms: {
        en: `deliver, delivers, delivered, delivery, deliveries, undelivered, shipping, shipped, shipment, parcel*, package, packages, courier, tracking`,
        fr: `livraison*, livrer*, livreur*, livrée, livrées, été livré, pas livré, livré en, livré à, livré avec, colis, expédi*, transporteur*, point relais, suivi de commande, numéro de suivi`,
      },
    },
    {
      id: 'PRODUCT_QUALITY',
      labels: { en: 'Product quality', fr: 'Qualité du produit' },
      terms: {
        en: `quality, defect*, faulty, broken, broke, damaged, product, products, item, items, does not work, doesnt work, stopped working, warranty`,
        fr: `qualité, défect*, défaut*, cassé*, abîmé*, endommagé*, produit*, article, articles, ne marche pas, ne fonctionne pas, ne fonctionne plus, ne marche plus, garantie, solidité`,
      },
    },
    {
      id: 'CLEANLINESS',
      labels: { en: 'Cleanliness', fr: 'Propreté' },
      terms: {
        en: `clean, cleanliness, dirty, filthy, smell*, stain*, hygiene, spotless`,
        fr: `propre, propres, propreté, sale, sales, saleté, crasseu*, odeur*, tache*, hygiène, insalubre*`,
      },
    },
    {
      id: 'REWARDS',
      labels: { en: 'Loyalty and rewards', fr: 'Fidélité et récompenses' },
      terms: {
        en: `reward*, loyalty, points, miles, frequent flyer, elite, gold status, silver status, platinum status, status match, membership, perks, coupon*`,
        fr: `fidélité, récompens*, points, miles, carte de fidélité, cashback, avantages, bons de réduction, parrainage`,
      },
    },
    {
      id: 'CSR',
      labels: { en: 'Social and environmental responsibility', fr: 'RSE' },
      terms: {
        en: `environment*, sustainab*, eco friendly, carbon, climate, recycl*, plastic, ethical, ethics, fair trade, greenwashing, working conditions, pollut*`,
        fr: `rse, écolog*, environnement*, durable, durables, carbone, climat, recycl*, plastique, éthique*, commerce équitable, équitable, greenwashing, conditions de travail, pollu*`,
      },
    },
    {
      id: 'SAFETY',
      labels: { en: 'Safety and privacy', fr: 'Sécurité et vie privée' },
      terms: {
        en: `safe, safety, unsafe, dangerous, security, privacy, personal data, data breach, hacked, fraud`,
        fr: `sécurité, dangereu*, insécurité, données personnelles, vie privée, rgpd, pirat*, fraude*, fuite de données`,
      },
    },
  ],
};
